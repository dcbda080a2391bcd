import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { portOf } from '../../scripts/addresses.mjs';

const offset = Number(process.env.SOUK_PORT_OFFSET ?? 0);

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Where the shop under test keeps its data, its secrets among it. */
export const dataDir = process.env.SOUK_DATA ?? path.join(root, '.data');

type Part = Parameters<typeof portOf>[0];

/** As a browser reaches it. */
export const addressOf = (part: Part): string => `http://localhost:${portOf(part, { offset })}`;

export const storefront = process.env.SOUK_URL ?? addressOf('storefront');
export const admin = process.env.SOUK_ADMIN_URL ?? addressOf('admin');
export const mailbox = process.env.SOUK_MAILBOX_URL ?? addressOf('mailbox');
export const gateway = process.env.SOUK_GATEWAY_URL ?? addressOf('gateway');
