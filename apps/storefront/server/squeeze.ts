import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const toGzip = promisify(gzip);
const toBrotli = promisify(brotliCompress);

export type Encoding = 'br' | 'gzip' | null;

/** The best encoding both sides know. */
export const chooseEncoding = (accepted: string | undefined): Encoding => {
  const names = (accepted ?? '').split(',').map((name) => name.trim().split(';')[0]);
  return names.includes('br') ? 'br' : names.includes('gzip') ? 'gzip' : null;
};

/** A page is squeezed once and served many times, so it may take a moment longer. */
export const squeeze = (body: Buffer, encoding: Encoding): Promise<Buffer> => {
  if (encoding === 'br') return toBrotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  return encoding === 'gzip' ? toGzip(body, { level: 6 }) : Promise.resolve(body);
};
