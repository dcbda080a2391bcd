/** The process that listens on a port of this machine, as far as that can be told. */
export function pidOn(port: number): number | undefined;
