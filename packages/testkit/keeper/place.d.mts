export function placeOfTestCluster(): string;
export function readTestCluster(): { port: number; password: string } | undefined;
