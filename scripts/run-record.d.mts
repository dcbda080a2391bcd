export type Identity = { pid: number; mark: string | undefined };

export type Run = { children: readonly (Identity & { name: string })[] };

export function identify(pid: number): Identity;
export function isSame(identity: Identity): boolean;
export function readRun(dataDir: string): Run | undefined;
export function writeRun(dataDir: string, run: Run): void;
