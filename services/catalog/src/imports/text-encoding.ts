import { Transform } from 'node:stream';

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];
export type Delimiter = ',' | ';' | '\t';

export type TextKind = { encoding: Encoding; delimiter: Delimiter };

const HEAD_BYTES = 64 * 1024;

/** Looks at the bytes of a file as they pass, and says at their end how they are to be read; null when they are no text. */
export function textWatcher(): { see(chunk: Buffer): void; kind(): TextKind | null } {
  const head: Buffer[] = [];
  let headBytes = 0;
  const strict = new TextDecoder('utf-8', { fatal: true });
  const lenient = new TextDecoder('utf-8');
  let valid = true;
  let unreadable = 0;
  let beyondAscii = 0;
  const count = (text: string): void => {
    for (const character of text.match(/\P{ASCII}/gu) ?? [])
      if (character === '\uFFFD') unreadable++;
      else beyondAscii++;
  };
  const isAscii = (chunk: Buffer): boolean => {
    try {
      return valid && strict.decode(chunk, { stream: true }).length === chunk.length;
    } catch {
      valid = false;
      return false;
    }
  };
  return {
    see: (chunk) => {
      if (headBytes < HEAD_BYTES) head.push(chunk.subarray(0, HEAD_BYTES - headBytes));
      headBytes += chunk.length;
      // Most files are plain ASCII, as many letters as bytes: those are not decoded twice.
      if (!isAscii(chunk)) count(lenient.decode(chunk, { stream: true }));
    },
    kind: () => {
      try {
        if (valid) strict.decode();
      } catch {
        valid = false;
      }
      const start = Buffer.concat(head);
      const byMark = encodingByMark(start);
      // A file with both real UTF-8 letters and broken ones is a damaged UTF-8 file, refused by line: read as anything
      // else it would import nonsense.
      const encoding = byMark ?? (valid || beyondAscii > unreadable ? 'utf-8' : 'windows-1252');
      const text = new TextDecoder(encoding).decode(start, { stream: true });
      return text.slice(0, 4_096).includes('\0') ? null : { encoding, delimiter: delimiterOf(text) };
    },
  };
}

/** By its byte order mark, or, where a program wrote none, by the zeros of its first letters. */
function encodingByMark(start: Buffer): Encoding | null {
  const [a, b, c, d] = start;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a && b === 0 && c && d === 0) return 'utf-16le';
  if (a === 0 && b && c === 0 && d) return 'utf-16be';
  return null;
}

/** The separator that the header line has most of. */
function delimiterOf(text: string): Delimiter {
  const header = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '');
  const times = (delimiter: Delimiter): number => header.split(delimiter).length;
  return ([',', ';', '\t'] as const).toSorted((one, other) => times(other) - times(one))[0]!;
}

/**
 * Bytes to text with one kind of line end, so that line numbers are those an editor shows.
 *
 * @param seen is told how many bytes were read so far
 */
export function toText(encoding: Encoding, seen: (bytes: number) => void): Transform {
  const decoder = new TextDecoder(encoding);
  let bytes = 0;
  let carry = '';
  const unify = (text: string): string => {
    // No database keeps a zero: it becomes the sign of a letter that was lost, and its row is refused.
    const kept = text.includes('\0') ? text.replaceAll('\0', '\uFFFD') : text;
    return kept.includes('\r') ? kept.replace(/\r\n?/g, '\n') : kept;
  };
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      seen(bytes);
      const text = carry + decoder.decode(chunk, { stream: true });
      // A line end may be cut in two by the chunk's end.
      carry = text.endsWith('\r') ? '\r' : '';
      done(null, unify(carry === '' ? text : text.slice(0, -1)));
    },
    flush(done) {
      done(null, unify(carry + decoder.decode()));
    },
  });
}
