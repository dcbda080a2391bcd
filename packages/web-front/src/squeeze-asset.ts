import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** The forms a file of a build is kept in beside its own, the smallest first. */
export const SQUEEZED = [
  { ending: '.br', encoding: 'br' },
  { ending: '.gz', encoding: 'gzip' },
] as const;

type Squeezed = Record<(typeof SQUEEZED)[number]['ending'], Buffer>;

/** Whether a file of a build gets smaller: letters and pictures are as small as they get. */
export const isSqueezable = (name: string): boolean => /\.(css|js|json|svg|txt)$/.test(name);

/** A file as small as it gets: it is squeezed once per build and sent for months. */
export const squeezeAsset = async (body: Buffer): Promise<Squeezed> => {
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  const [br, gz] = await Promise.all([
    toBrotli(body, { params }),
    toGzip(body, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  return { '.br': br, '.gz': gz };
};
