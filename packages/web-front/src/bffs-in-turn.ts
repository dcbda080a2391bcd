const REST_MS = 2_000;

/** The BFF's addresses in the order to try them: everybody in turn, but who was gone or said it ends comes last for a while. */
export function bffsInTurn(urls: readonly string[]) {
  const restsUntil = new Map<string, number>();
  let turn = 0;
  return {
    toTry(): string[] {
      turn += 1;
      const now = performance.now();
      const from = turn % Math.max(1, urls.length);
      const inTurn = [...urls.slice(from), ...urls.slice(0, from)];
      const rests = (url: string): boolean => (restsUntil.get(url) ?? 0) > now;
      return [...inTurn.filter((url) => !rests(url)), ...inTurn.filter(rests)];
    },
    rest(url: string): void {
      restsUntil.set(url, performance.now() + REST_MS);
    },
  };
}
