export function portOf(name: string, where?: { offset?: number; replica?: number }): number;
