import type { Line } from '@souk/service-kit/exchange';

/** Sends a service's request through `fetch`, where fakes of other services listen. */
export const dispatchByFetch: Line['dispatch'] = (options, handler) => {
  const ending = new AbortController();
  const controller = {
    aborted: false,
    paused: false,
    reason: null as Error | null,
    pause: () => undefined,
    resume: () => undefined,
    abort: (reason: Error) => {
      controller.aborted = true;
      controller.reason = reason;
      ending.abort(reason);
    },
  };
  const run = async (): Promise<void> => {
    try {
      handler.onRequestStart?.(controller, null);
      const response = await fetch(`${options.origin}${options.path}`, {
        method: options.method,
        headers: options.headers as Record<string, string>,
        body: options.body as string | null,
        signal: ending.signal,
      });
      const bytes = Buffer.from(await response.arrayBuffer());
      handler.onResponseStart?.(
        controller,
        response.status,
        Object.fromEntries(response.headers),
        response.statusText,
      );
      handler.onResponseData?.(controller, bytes);
      handler.onResponseEnd?.(controller, {});
    } catch (error) {
      handler.onResponseError?.(controller, error as Error);
    }
  };
  void run();
  return true;
};
