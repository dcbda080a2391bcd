import { Readable } from 'node:stream';
import { homeCurrency } from '@souk/service-kit/markets';
import { problemSchema, refuse, sendRefusal } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import { currencyOf, marketSchema, marketsWith } from '../products/sold-in.ts';
import type { Shelves } from '../shelves/keep-shelves.ts';
import { readAddresses, readPlaces } from './feed.queries.ts';
import { countParts, startOfPart } from './feed-parts.ts';
import { merchantFeed, PRODUCTS_IN_A_FEED } from './merchant-feed.ts';

const tags = ['feeds'];
const part = z.coerce.number().int().min(1).max(10_000).default(1);

/**
 * The protocol of sitemaps takes 50,000 addresses and 50 MB in one file. Room is left for the pages that are no product,
 * and for names: every product stands there with its address in each language.
 */
const ADDRESSES_IN_A_SITEMAP = 40_000;

const beyond = () => refuse('NOT_FOUND', 'There are fewer parts than that. Begin with the first.');

/** What machines read of the whole hall, in parts. */
export function feedRoutes(
  { app, pool }: Service,
  shelves: Shelves,
  { storefrontUrl }: { storefrontUrl: string },
): void {
  app.get(
    '/feeds/google-merchant',
    {
      schema: {
        operationId: 'getMerchantFeed',
        tags,
        querystring: z.object({ part, market: marketSchema }),
        response: {
          200: z.any().meta({ description: 'RSS 2.0 with the elements of Google Merchant Center' }),
          404: problemSchema,
        },
      },
    },
    async (request, reply) => {
      const { part: wanted, market } = request.query;
      const of = { currency: currencyOf(market), size: PRODUCTS_IN_A_FEED };
      const index = await shelves.current();
      if (wanted > countParts(index, of)) return sendRefusal(reply, beyond());
      const after = startOfPart(index, wanted, of);
      return reply
        .type('application/xml; charset=utf-8')
        .header('cache-control', 'public, max-age=3600')
        .send(Readable.from(merchantFeed(pool, after, { storefrontUrl, market })));
    },
  );

  app.get(
    '/sitemap',
    {
      schema: {
        operationId: 'getSitemap',
        tags,
        querystring: z.object({ part }),
        response: {
          200: z.object({
            /** Of addresses of products; the places stand in the first. */
            parts: z.int(),
            feedParts: z.int(),
            places: z.array(z.string()),
            /** With the markets that it is sold in. */
            products: z.array(
              z.object({ handle: z.string(), updatedAt: z.iso.datetime(), markets: z.array(z.string()) }),
            ),
          }),
          404: problemSchema,
        },
      },
    },
    async (request, reply) => {
      const wanted = request.query.part;
      const of = { currency: homeCurrency, size: ADDRESSES_IN_A_SITEMAP };
      const index = await shelves.current();
      const parts = countParts(index, of);
      if (wanted > parts) return sendRefusal(reply, beyond());
      const after = startOfPart(index, wanted, of);
      const products = await readAddresses(pool, { after, limit: ADDRESSES_IN_A_SITEMAP });
      return {
        parts,
        feedParts: countParts(index, { currency: homeCurrency, size: PRODUCTS_IN_A_FEED }),
        places: wanted === 1 ? await readPlaces(pool) : [],
        products: products.map(({ handle, updatedAt, otherCurrencies }) => ({
          handle,
          updatedAt: updatedAt.toISOString(),
          markets: marketsWith([homeCurrency, ...otherCurrencies]),
        })),
      };
    },
  );
}
