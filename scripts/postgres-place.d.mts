export function placeFor(dataDir: string): { dir: string; because?: string };
