/**
 * A key that no one else makes: it says which intention a request means, however often it is sent. Made without
 * `crypto.randomUUID`, which browsers keep from pages that are not served over TLS or from localhost.
 */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
