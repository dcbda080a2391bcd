import type { Ask } from '../world/databases.ts';
import type { GatewayFact, IntentFact } from './facts.ts';

export const readIntents = (ask: Ask): Promise<IntentFact[]> =>
  ask<IntentFact>(`
    select id, provider_id as "providerId", checkout_id as "checkoutId", status, version,
      captured_minor as "capturedMinor", refunded_minor as "refundedMinor",
      exists (select from operation o where o.intent_id = i.id and o.state = 'sent') as "isOpen"
    from payment_intent i order by id`);

export const readGateway = (ask: Ask): Promise<GatewayFact[]> =>
  ask<GatewayFact>(`
    select i.id as intent, array_remove(array_agg(distinct lower(amount_of.currency)), null) as currencies,
      coalesce(sum(amount_of.amount) filter (where kind = 'authorise'), 0)::bigint as "authorisedMinor",
      (count(*) filter (where kind = 'capture'))::int as captures,
      coalesce(sum(amount_of.amount) filter (where kind = 'capture'), 0)::bigint as "capturedMinor",
      coalesce(sum(amount_of.amount) filter (where kind = 'refund'), 0)::bigint as "refundedMinor",
      coalesce(sum(amount_of.amount) filter (where kind = 'void'), 0)::bigint as "voidedMinor"
    from payment_intent i left join ledger_entry amount_of on amount_of.intent_id = i.id
    group by i.id order by i.id`);
