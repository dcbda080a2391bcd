export function clearData(dataDir: string): Promise<void>;
