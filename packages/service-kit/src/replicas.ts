const REST_MS = 2_000;

/**
 * Spreads calls over a service's replicas in turn, and lets one that failed or is about to end rest for two seconds.
 * Where all of them rest, whoever has rested longest is the likeliest to be well again.
 */
export const createReplicas = (urls: readonly string[]) => {
  const restsUntil = new Map<string, number>();
  const restOf = (url: string): number => restsUntil.get(url) ?? 0;
  let turn = 0;
  return {
    next: (): string => {
      for (let tried = 0; tried < urls.length; tried++) {
        const url = urls[turn++ % urls.length]!;
        if (restOf(url) <= performance.now()) return url;
      }
      return urls.reduce((best, url) => (restOf(url) < restOf(best) ? url : best));
    },
    rest: (url: string): void => void restsUntil.set(url, performance.now() + REST_MS),
    worked: (url: string): void => void restsUntil.delete(url),
  };
};
