import { runInContext } from '@souk/service-kit/context';
import { isRefusal } from '@souk/service-kit/refusal';
import { expect, test } from 'vitest';
import { fewAtOnce } from './few-at-once.ts';

const turn = () => new Promise(setImmediate);
const within = <T>(ms: number, work: () => T): T =>
  runInContext({ traceId: 't', actor: { kind: 'guest' }, deadlineAt: performance.now() + ms }, work);

test('no more than so many at once, each in the order they came, whether the others succeed or not', async () => {
  const limited = fewAtOnce(3);
  const ends: ((failed: boolean) => void)[] = [];
  const begun: number[] = [];
  const all = Array.from({ length: 10 }, (_, place) =>
    within(60_000, () =>
      limited(() => {
        begun.push(place);
        return new Promise((resolve, reject) =>
          ends.push((failed) => (failed ? reject(new Error('failed')) : resolve(place))),
        );
      }),
    ).catch(() => 'failed'),
  );
  for (let ended = 0; ended < 10; ended += 1) {
    await turn();
    expect(begun).toEqual(Array.from({ length: Math.min(10, ended + 3) }, (_, place) => place));
    ends[ended]!(ended % 2 === 0);
  }
  expect((await Promise.all(all)).filter((answer) => answer === 'failed')).toHaveLength(5);
});

test('who has no time left when their turn comes is sent away, and takes nobody’s place', async () => {
  const limited = fewAtOnce(1);
  let end = (): void => undefined;
  const first = within(60_000, () => limited(() => new Promise<void>((resolve) => (end = resolve))));
  const late = within(100, () => limited(async () => 'begun too late'));
  const next = within(60_000, () => limited(async () => 'begun'));
  end();
  await first;
  const answer = await late;
  expect(isRefusal(answer) && answer.code).toBe('CHECKOUT_BUSY');
  expect(await next).toBe('begun');
});

test('who left while they waited holds nothing, and takes nobody’s place', async () => {
  const limited = fewAtOnce(1);
  let end = (): void => undefined;
  const first = within(60_000, () => limited(() => new Promise<void>((resolve) => (end = resolve))));
  const left = new AbortController();
  const begun: string[] = [];
  const others = ['left', 'waits'].map((name) =>
    within(60_000, () => limited(async () => begun.push(name), name === 'left' ? left.signal : undefined)),
  );
  left.abort();
  end();
  await Promise.all([first, ...others]);
  expect(begun).toEqual(['waits']);
});
