import { type EnvOf, peerEnv, serviceEnv } from '@souk/service-kit/env';
import { z } from 'zod';

export const envShape = {
  ...serviceEnv,
  ...peerEnv('order'),
  ...peerEnv('account'),
  ...peerEnv('inventory'),
  ...peerEnv('catalog'),
  ...peerEnv('cart'),
  ...peerEnv('payment'),
  // Itself: the head of its own audit log arrives like everybody else's.
  ...peerEnv('notification'),
  /** Where emails are handed over, such as `smtps://user:password@smtp.example.com`. */
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'must begin with smtp:// or smtps://' })
    .default('smtp://127.0.0.1:4102'),
  /** The sender. Its domain also ends every Message-ID. */
  MAIL_FROM: z
    .string()
    .regex(/^[^<>"\r\n]{1,60} <[^<>@\s]+@[^<>@\s]+>$/, 'must look like Souk <hello@shop.example>')
    .default('Souk <hello@souk.example>'),
  /** Where the merchant's desk is; letters to the shop's owner link to it. */
  PUBLIC_ADMIN_URL: z.url().default('http://localhost:3001'),
  /** Who looks after the shop and hears of low stock and of each day's audit heads. Without it, nobody does. */
  SHOP_ALERTS_TO: z.email().optional(),
  /** How many days after all of an order was sent, and was promised to be there, its buyer is asked what they make of it. */
  REVIEW_LETTER_DAYS: z.coerce.number().int().min(0).max(365).default(10),
  /** How often an email is tried again before it is listed as failed. 20 tries take about three hours. */
  EMAIL_RETRIES: z.coerce.number().int().min(0).max(50).default(20),
};

export type Env = EnvOf<typeof envShape>;
