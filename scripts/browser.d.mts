export function systemChromium(searchPath?: string): string | undefined;
