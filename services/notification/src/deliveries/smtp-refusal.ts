type SmtpError = { code?: unknown; responseCode?: unknown };

/**
 * Whether a mail server said for good that it will not take this email: a 5xx about its envelope or content. A failed
 * sign-in is also a 5xx, but it is about us, and passes when the setting is mended.
 */
export const isRefusedForGood = (error: unknown): boolean => {
  const { code, responseCode } = (error ?? {}) as SmtpError;
  if (typeof responseCode !== 'number' || responseCode < 500) return false;
  return code === 'EENVELOPE' || code === 'EMESSAGE';
};
