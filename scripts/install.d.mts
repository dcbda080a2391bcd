export function npmCommand(args: readonly string[]): [command: string, args: string[]];
