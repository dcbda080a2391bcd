/** Every compiled file's text by its name. */
export declare const compileTemplates: () => Promise<Map<string, string>>;
