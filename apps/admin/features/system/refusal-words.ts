import type { RefusedWebhook } from './system-types';

const words: Record<string, { what: string; why: string }> = {
  SIGNATURE_INVALID: {
    what: 'Not signed by the gateway, or too old',
    why: 'Anybody can send one; nothing of it was read. If payments are late, compare the signing secret.',
  },
  INTENT_UNKNOWN: {
    what: 'About a payment this shop never asked for',
    why: 'Another shop may share the account at the gateway. Nothing was changed.',
  },
  WEBHOOK_MISMATCH: {
    what: 'Another amount, currency or checkout than we asked for',
    why: 'The payment stands as we know it. Look it up at the gateway.',
  },
};

/** What was wrong with a webhook, in plain words, and what that means. Pure. */
export const wordsOfRefusal = ({ code, detail }: Pick<RefusedWebhook, 'code' | 'detail'>) =>
  words[code] ?? { what: detail, why: 'Nothing was changed.' };

/** `once`, `3 times`. Pure. */
export const howOften = (times: number): string =>
  times === 1 ? 'once' : `${times.toLocaleString('en-US')} times`;
