/** A name as it stands in an address: "Thyme Honey, 500 g" becomes "thyme-honey-500-g". */
export const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\p{M}’']/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 100);
