import { setTimeout as sleep } from 'node:timers/promises';
import { type Actor, createTokenSigner } from '@souk/service-kit/identity';

type Problem = { code?: string; detail?: string };

/** A refusal of a running service, with its code. */
export class Refused extends Error {
  readonly code: string | undefined;
  constructor(where: string, status: number, problem: Problem) {
    super(`${where} answered ${status}: ${problem.code ?? ''} ${problem.detail ?? ''}`);
    this.code = problem.code;
  }
}

const setting = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set. This script is run by npm start, which sets it.`);
  return value;
};

/** Talks to one running service in the name of a person, as the service `from` would. */
export const talkTo = (name: string, from: string) => {
  const url = setting(`${name.toUpperCase()}_URLS`).split(',')[0]!;
  const sign = createTokenSigner({ from, to: name, key: setting(`${name.toUpperCase()}_KEY`) });
  return async <T>(actor: Actor, path: string, body?: unknown): Promise<T> => {
    const response = await fetch(url + path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${await sign(actor)}`, 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const answer = (await response.json()) as T & Problem;
    if (!response.ok) throw new Refused(`${name}${path}`, response.status, answer);
    return answer;
  };
};

/** A wallet's or card's payment method, made at the gateway as its own fields in a browser would. */
export const newPaymentMethod = async (name: string): Promise<string> => {
  const response = await fetch(`${setting('GATEWAY_URL')}/v1/payment_methods`, {
    method: 'POST',
    headers: { authorization: `Bearer ${setting('STRIPE_PUBLISHABLE_KEY')}` },
    body: new URLSearchParams({
      type: 'card',
      'card[number]': '4242424242424242',
      'card[exp_month]': '8',
      'card[exp_year]': '2034',
      'card[cvc]': '123',
      'billing_details[name]': name,
    }),
  });
  const method = (await response.json()) as { id?: string };
  if (!method.id) throw new Error(`The gateway made no payment method: ${JSON.stringify(method)}`);
  return method.id;
};

/** Asks again until the answer satisfies; services learn of each other's changes a moment later. */
export const until = async <T>(
  what: string,
  ask: () => Promise<T>,
  enough: (answer: T) => boolean,
): Promise<T> => {
  for (const begun = performance.now(); ; await sleep(50)) {
    const answer = await ask();
    if (enough(answer)) return answer;
    if (performance.now() - begun > 30_000) throw new Error(`Waited 30 s in vain for ${what}.`);
  }
};
