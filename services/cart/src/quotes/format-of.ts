const made = new Map<string, Intl.DateTimeFormat>();

/** A date format in English. To make one takes a hundred times as long as to use it, so each is made once. */
export const formatOf = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = JSON.stringify(options);
  const known = made.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', options);
  made.set(key, format);
  return format;
};
