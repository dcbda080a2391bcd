const hex = (bytes: number): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

/** A new W3C `traceparent`: the trace of a request begins in the browser and ends in the rows it wrote. */
export const newTraceparent = (): string => `00-${hex(16)}-${hex(8)}-01`;
