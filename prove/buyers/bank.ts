import type { World } from '../world/open-world.ts';

/** A shopper's bank or card issuer: answers the page or challenge that the gateway showed. True when it was heard. */
export const answerBank = async (
  world: Pick<World, 'at'>,
  { clientSecret, outcome }: { clientSecret: string; outcome: 'approve' | 'refuse' },
): Promise<boolean> => {
  const [intent = ''] = clientSecret.split('_secret_');
  try {
    const response = await fetch(`${world.at('gateway')}/actions/answer`, {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ payment_intent: intent, client_secret: clientSecret, outcome }),
      signal: AbortSignal.timeout(10_000),
    });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
};

/** The secret in the address of the bank's page. */
export const secretIn = (url: string): string =>
  new URL(url).searchParams.get('payment_intent_client_secret') ?? '';
