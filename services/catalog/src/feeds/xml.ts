const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** What XML 1.0 cannot say, however it is escaped: control characters, lone surrogates and two non-characters. */
const UNSAYABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** An element with a text in it, whatever the text holds. */
export const xmlElement = (name: string, text: string): string =>
  `<${name}>${text.replace(UNSAYABLE, '').replace(/[&<>"']/g, (sign) => escapes[sign]!)}</${name}>`;
