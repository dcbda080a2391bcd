/** How many digits stand behind the point in this currency: 2 for USD, 0 for JPY. */
const digitsOf = (currency: string): number =>
  new Intl.NumberFormat('en-US', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ??
  2;

/** Minor units as one would type them: 1250 -> "12.50". */
export function textFromMinor(amountMinor: number | null, currency: string): string {
  if (amountMinor === null || Number.isNaN(amountMinor)) return '';
  return (amountMinor / 10 ** digitsOf(currency)).toFixed(digitsOf(currency));
}

/**
 * What was typed, in minor units: "12.5" and "1,250.00" are read, null when empty, NaN when it is no amount or has
 * more digits than the currency. Read as digits, never as a float: 1.15 stays 115.
 */
export function minorFromText(text: string, currency: string): number | null {
  const digits = digitsOf(currency);
  const plain = text
    .trim()
    .replace(/^\$/, '')
    .replaceAll(/,(?=\d{3}(\D|$))/g, '');
  if (plain === '') return null;
  const match = /^(\d{0,9})(?:[.,](\d*))?$/.exec(plain);
  const [, whole = '', part = ''] = match ?? [];
  if (!match || part.length > digits || whole + part === '') return Number.NaN;
  return Number(whole + part.padEnd(digits, '0'));
}
