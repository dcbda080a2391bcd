import { createHmac } from 'node:crypto';
import type { Fault, Strike } from './fault.ts';

const DAYS = 24 * 60 * 60;

const sign = (body: string, secret: string, at: number): string =>
  `t=${at},v1=${createHmac('sha256', secret).update(`${at}.${body}`).digest('hex')}`;

const send = async (strike: Strike, body: string, signature: string): Promise<number> => {
  const answer = await fetch(`${strike.world.at('payment', strike.random.below(2))}/webhooks/stripe`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'stripe-signature': signature },
    body,
  });
  await answer.arrayBuffer();
  return answer.status;
};

/** Bodies of webhooks the gateway has really sent, newest first. */
const sentBodies = async ({ world }: Strike): Promise<string[]> =>
  (
    await world.databases.in('gateway')<{ body: string }>(
      `select body from webhook_event order by place desc limit 5`,
    )
  ).map(({ body }) => body);

/**
 * Somebody without the secret tells of twice the money; the gateway says a true thing fifty times at once, and
 * days late. Forged and stale ones are refused, repeated ones change nothing.
 */
export const webhooksForged: Fault = {
  name: 'webhooks-forged',
  title: 'webhooks forged, stale, and 50 times at once',
  inject: async (strike) => {
    const secret = strike.world.secrets.stripeWebhookSecret;
    for (let n = 0; n < 4 && !strike.over.aborted; n++) {
      await strike.wait(1_200);
      const [body] = await sentBodies(strike);
      if (!body) continue;
      const now = Math.floor(Date.now() / 1000);
      const lie = body.replace(/"amount":(\d+)/, (_, amount: string) => `"amount":${Number(amount) * 2}`);
      await strike.struck('webhooks are forged, stale and repeated');
      const refused = [
        await send(strike, lie, sign(lie, 'whsec_somebody_else', now)),
        await send(strike, lie, sign(body, secret, now)),
        await send(strike, body, sign(body, secret, now - 3 * DAYS)),
        await send(strike, body, ''),
      ];
      if (refused.some((status) => status < 400 || status >= 500))
        strike.broken(`a webhook without a good signature was answered ${refused.join(', ')}`);
      const statuses = await Promise.all(
        Array.from({ length: 50 }, () => send(strike, body, sign(body, secret, now))),
      );
      if (statuses.some((status) => status !== 200))
        strike.broken(`one of 50 equal webhooks was answered ${statuses.find((status) => status !== 200)}`);
    }
  },
};
