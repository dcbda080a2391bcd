import type { Fault, Strike } from './fault.ts';

type ApiFault = { operation: string; kind: string; times: number; delayMs?: number };

/** Has the gateway misbehave, so many times. */
export const plantAtGateway = async (world: Pick<Strike['world'], 'at'>, fault: ApiFault): Promise<void> => {
  const answer = await fetch(`${world.at('gateway')}/sandbox/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(fault),
  });
  if (!answer.ok) throw new Error(`the gateway took no fault: ${answer.status} ${await answer.text()}`);
};

/** Clears what is left to go wrong at the gateway. */
export const mendGateway = async ({ world }: Pick<Strike, 'world'>): Promise<void> => {
  await fetch(`${world.at('gateway')}/sandbox/faults`, { method: 'DELETE' }).then((answer) =>
    answer.arrayBuffer(),
  );
};

const operations = ['create', 'confirm', 'capture', 'cancel', 'refund'] as const;

const misbehaving = (of: {
  name: string;
  title: string;
  kind: string;
  delayMs?: number;
  operations?: readonly string[];
}): Fault => ({
  name: of.name,
  title: of.title,
  inject: async (strike) => {
    for (let n = 0; n < 8 && !strike.over.aborted; n++) {
      const operation = strike.random.pick(of.operations ?? operations);
      await strike.struck(`the gateway: ${operation} is ${of.kind}`);
      await plantAtGateway(strike.world, {
        operation,
        kind: of.kind,
        times: 1 + strike.random.below(2),
        ...(of.delayMs !== undefined && { delayMs: of.delayMs }),
      });
      await strike.wait(700);
    }
  },
  heal: mendGateway,
});

export const gatewaySlow = misbehaving({
  name: 'gateway-slow',
  title: 'gateway slow',
  kind: 'slow',
  delayMs: 2_000,
});
export const gatewaySilent = misbehaving({
  name: 'gateway-silent',
  title: 'gateway silent after success',
  kind: 'timeout-after-success',
  delayMs: 6_000,
});
export const gatewayBroken = misbehaving({
  name: 'gateway-500',
  title: 'gateway 500 after success',
  kind: 'error-after-success',
});
export const captureFails = misbehaving({
  name: 'capture-fails',
  title: 'capture fails after the authorisation',
  kind: 'error-before',
  operations: ['capture'],
});
export const captureRefused = misbehaving({
  name: 'capture-refused',
  title: 'capture refused after the authorisation',
  kind: 'refuse',
  operations: ['capture'],
});

const plantWebhooks = async (strike: Strike, kinds: readonly string[]): Promise<void> => {
  for (const kind of kinds) {
    await strike.struck(`webhooks: ${kind}`);
    await plantAtGateway(strike.world, { operation: '*', kind, times: 30, delayMs: 1_500 });
  }
};

export const webhooksAstray: Fault = {
  name: 'webhooks-astray',
  title: 'webhooks twice, reversed, late, lost at first',
  inject: async (strike) => {
    await strike.wait(800);
    await plantWebhooks(strike, ['duplicate', 'reorder', 'delay', 'drop-first']);
  },
  heal: mendGateway,
};
