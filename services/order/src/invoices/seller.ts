import { z } from 'zod';
import { timezoneSchema } from '../timezone.ts';

/** Who sells, and where the shop's days begin: printed on every invoice from then on. */
export const sellerEnv = {
  SELLER_NAME: z.string().min(1).max(80).default('Souk'),
  /** The lines of the address, with `|` between. */
  SELLER_ADDRESS: z
    .string()
    .min(1)
    .max(300)
    .default('Souk Market Hall|48 Arcade Row|New York, NY 10013|United States'),
  SELLER_EMAIL: z.string().max(254).default('hello@souk.example'),
  /** As the tax office writes it; none is printed when empty. */
  SELLER_TAX_ID: z.string().max(60).default(''),
  /** Days, sales figures and the year of an invoice go by this clock. */
  SHOP_TIMEZONE: timezoneSchema.default('America/New_York'),
};

export const sellerSchema = z.object({
  name: z.string(),
  address: z.array(z.string()),
  email: z.string(),
  taxId: z.string(),
});

/** The seller as printed. */
export type Seller = z.infer<typeof sellerSchema>;

export type SellerEnv = z.infer<z.ZodObject<typeof sellerEnv>>;

export const sellerOf = (env: SellerEnv): Seller => ({
  name: env.SELLER_NAME,
  address: env.SELLER_ADDRESS.split('|').map((line) => line.trim()),
  email: env.SELLER_EMAIL,
  taxId: env.SELLER_TAX_ID,
});
