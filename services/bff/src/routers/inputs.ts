import { marketCodes } from '@souk/service-kit/markets';
import { z } from 'zod';

export const id = z.uuid();
export const handle = z.string().min(1).max(200);
/** Where somebody shops: prices, delivery and tax, and the address prefix of the storefront's pages. */
export const market = z.enum(marketCodes);
export type Market = z.infer<typeof market>;
/** Made by the page once per intention, so that a repeated click or a repeated send means the same thing. */
export const key = z.string().min(8).max(100);
export const email = z.string().trim().max(254).pipe(z.email('This does not look like an email address.'));
/** What a browser made of a passkey: the account service reads it. */
export const passkeyAnswer = { challengeId: z.uuid(), response: z.record(z.string(), z.unknown()) };
export const passkeyName = z.string().trim().min(1).max(60);
export const after = z.string().max(500).optional();

const text = (max: number) => z.string().trim().min(1).max(max);

export const address = z.strictObject({
  name: text(100),
  line1: text(150),
  line2: z.string().trim().max(150).optional(),
  city: text(100),
  /** Which countries have regions and postcodes, and how they are written, the cart knows. */
  region: z.string().trim().max(50).default(''),
  postcode: z.string().trim().max(20).default(''),
  country: z.string().regex(/^[A-Z]{2}$/, 'must be a country code of two letters'),
  phone: z.string().trim().max(30).optional(),
});
