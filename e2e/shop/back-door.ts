import { randomUUID } from 'node:crypto';
import { portOf } from '../../scripts/addresses.mjs';
import { type Audience, serviceToken } from './service-token.ts';

/** What a product says of itself and nobody sets. */
const DERIVED = ['id', 'editedAt', 'editedBy', 'publishedAt', 'formerHandles'];
type Editable = { version: string; variants: { band: unknown; available: unknown }[] };

export type Shop = { offset: number; dataDir: string };

/**
 * What staff do behind the counter while a shopper stands before it: prices, counts, new things. Speaks to the services
 * of one shop with tokens signed by that shop's keys.
 */
export const backDoor = ({ offset, dataDir }: Shop) => {
  const call = async (
    audience: Audience,
    request: { method: string; path: string; body: string; type: string; as: 'owner' | 'cli' },
  ): Promise<string> => {
    const { method, path, body, type, as } = request;
    const response = await fetch(`http://127.0.0.1:${portOf(audience, { offset })}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${serviceToken({ dataDir, audience, as })}`,
        ...(body && { 'content-type': type }),
      },
      ...(body && { body }),
    });
    const text = await response.text();
    if (!response.ok)
      throw new Error(`${method} ${path} of the ${audience} answered ${response.status}: ${text}`);
    return text;
  };
  const asOwner = async <T>(audience: Audience, method: string, path: string, body?: unknown): Promise<T> =>
    JSON.parse(
      await call(audience, {
        method,
        path,
        body: body === undefined ? '' : JSON.stringify(body),
        type: 'application/json',
        as: 'owner',
      }),
    ) as T;

  return {
    importCsv: async (csv: string): Promise<Record<string, unknown>[]> => {
      const answer = await call('catalog', {
        method: 'POST',
        path: '/imports',
        body: csv,
        type: 'text/csv',
        as: 'cli',
      });
      return answer
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
    },
    setPrice: (variantId: string, listPriceMinor: number) =>
      asOwner('catalog', 'PATCH', `/variants/${variantId}`, { listPriceMinor }),
    setStatus: (productId: string, status: 'draft' | 'published') =>
      asOwner('catalog', 'PUT', `/products/${productId}/status`, { status }),
    /** Gives a product another address, as its editor does. */
    moveProduct: async (productId: string, handle: string) => {
      const path = `/desk/products/${productId}`;
      const { version, ...rest } = await asOwner<Editable>('catalog', 'GET', path);
      const kept = Object.entries(rest).filter(([name]) => !DERIVED.includes(name));
      const variants = rest.variants.map(({ band: _band, available: _available, ...one }) => one);
      const product = { ...Object.fromEntries(kept), variants, handle };
      return asOwner('catalog', 'PUT', path, { expectedVersion: version, product });
    },
    countStock: (variantId: string, countedTo: number) =>
      asOwner('inventory', 'POST', `/stock/${variantId}/adjustments`, {
        key: randomUUID(),
        countedTo,
        reason: 'count',
      }),
    stockOf: (variantId: string) =>
      asOwner<{ onHand: number; reserved: number; available: number | null }>(
        'inventory',
        'GET',
        `/stock/${variantId}`,
      ),
    /** A change of an order or a return, such as `/orders/S-1042/fulfilments`. */
    changeOrder: <T = unknown>(path: string, body: object = {}) => asOwner<T>('order', 'POST', path, body),
    ordersFor: (email: string) =>
      asOwner<{ items: { number: string }[] }>('order', 'GET', `/orders?q=${encodeURIComponent(email)}`),
  };
};

export type BackDoor = ReturnType<typeof backDoor>;
