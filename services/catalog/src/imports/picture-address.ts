import { isIP } from 'node:net';
import type { MediaStore } from '../media/media-store.ts';
import { isPrivateAddress } from './private-address.ts';

const INSIDE = /(^|\.)(localhost|local|internal|lan|home\.arpa)\.?$/i;

/**
 * Why a picture is never fetched from an address, as it reads: nothing is asked of the network, so that a dry run can
 * tell. Whatever a name leads to is checked again at the moment of fetching. Null when it may be tried.
 */
export function refusedAddress(address: string): string | null {
  const url = URL.parse(address);
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username !== '')
    return 'its address is not an http or https address';
  // The parser has made "2130706433", "0x7f.1" and "127.1" into 127.0.0.1 already.
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const inside = isIP(host) ? isPrivateAddress(host) : INSIDE.test(host);
  return inside ? 'its address is inside a private network' : null;
}

/** The pictures among these addresses that this shop holds already, as its own exports name them: address to file. */
export async function ownPictures(addresses: string[], store: MediaStore): Promise<Map<string, string>> {
  const found = await Promise.all(
    addresses.map(async (address) => {
      const file = /\/media\/([\w.-]+)$/.exec(URL.parse(address)?.pathname ?? '')?.[1];
      return file !== undefined && (await store.has(file)) ? ([address, file] as const) : null;
    }),
  );
  // A file is named by the hash of its content: whoever names it means this very picture.
  return new Map(found.filter((one) => one !== null));
}
