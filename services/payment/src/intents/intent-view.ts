import { intentShape } from '@souk/events/payment';
import { z } from 'zod';
import type { IntentRow } from '../schema.ts';

/** A payment as other services see it. */
export const intentSchema = z.object(intentShape).meta({ id: 'Intent' });
export type IntentView = z.infer<typeof intentSchema>;

export const toView = (row: IntentRow): IntentView => ({
  id: row.id,
  providerId: row.providerId,
  checkoutId: row.checkoutId,
  method: row.method,
  currency: row.currency,
  amountMinor: row.amountMinor,
  authorizedMinor: row.authorizedMinor,
  capturedMinor: row.capturedMinor,
  refundedMinor: row.refundedMinor,
  status: row.status,
  version: row.version,
  clientSecret: row.clientSecret,
  nextAction: row.nextAction,
  declineCode: row.declineCode,
  label: row.label,
  paidWith: row.paidWith,
});

/** A payment in the list: with when it last changed, by business time. */
export const listedIntentSchema = intentSchema
  .extend({ changedAt: z.iso.datetime() })
  .meta({ id: 'ListedIntent' });
export type ListedIntent = z.infer<typeof listedIntentSchema>;
