export type CloseOptions = { readonly keep: boolean };
type Closer = (options: CloseOptions) => unknown;

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * What has to be undone when a world ends, the last first; also when somebody stops the proof, who wants no shop left
 * behind: PostgreSQL outlives whoever started it.
 */
export const openClosers = () => {
  const closers: Closer[] = [];
  let closed: Promise<void> | undefined;
  const closeAll = async (options: CloseOptions): Promise<void> => {
    for (let close = closers.pop(); close; close = closers.pop()) await close(options);
    for (const signal of signals) process.off(signal, stop);
  };
  const close = (options: CloseOptions = { keep: false }): Promise<void> => {
    closed ??= closeAll(options);
    return closed;
  };
  const stop = (): void => void close().finally(() => process.exit(1));
  for (const signal of signals) process.on(signal, stop);
  return { add: (closer: Closer): void => void closers.push(closer), close };
};
