// A name is typed by whoever registers an address, which may be somebody else's: it must not carry a message.
const plausible = /^[\p{L}\p{M}'’ -]{1,40}$/u;

/** The first name to greet with; null when what was given does not look like a name (a link, a sentence). */
export const firstNameOf = (name: string | null): string | null => {
  const first = name?.trim().split(/\s+/)[0] ?? '';
  return first !== '' && plausible.test(name ?? '') ? first : null;
};
