import { randomUUID } from 'node:crypto';
import { armCrash } from '@souk/service-kit/crash-point';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { editing } from './editing.ts';
import { startOrder } from './start-order.ts';

const shop = await startOrder();
const { buyToEdit, sell, expectAllAgree, reaches } = editing(shop);

// A power cut at a named place: whatever runs there goes no further, and nobody answers for its lease. The rest of this
// process is the other replica, that takes over.
const reached = new Set<string>();
beforeAll(() => {
  process.env.SOUK_TEST_CONTROLS = '1';
  vi.spyOn(process, 'kill').mockImplementation(() => {
    armCrash({ at: [], after: 0 });
    void shop.service.pool.query(
      `update checkout set fence = fence + 1, lease_until = clock_timestamp() - interval '1 second' where lease_until is not null`,
    );
    throw new Error('a power cut');
  });
});
afterAll(() => {
  delete process.env.SOUK_TEST_CONTROLS;
});

/** Asks until somebody answers, as a page does whose server died. */
const untilDone = <Answer extends { status: number }>(ask: () => Promise<Answer>): Promise<Answer> =>
  vi.waitFor(
    async () => {
      const answer = await ask();
      if (answer.status >= 500) throw new Error(`no answer: ${answer.status}`);
      return answer;
    },
    { timeout: 15_000, interval: 100 },
  );

const around = (...names: string[]): string[] =>
  names.flatMap((name) => [`order.${name}.before-commit`, `order.${name}.after-commit`]);
const calls = (...names: string[]): string[] =>
  names.flatMap((name) => [`order.${name}.before-call`, `order.${name}.after-call`]);

describe('a swap for something dearer is made once, and charged once, when the power goes at', () => {
  test.each([
    ...around('edit-requested', 'hold', 'intent', 'authorize', 'claim', 'capture', 'edit-applied', 'restock'),
    ...calls('hold', 'intent', 'authorize', 'claim', 'capture', 'restock'),
  ])('%s', async (place) => {
    const order = await buyToEdit();
    const teapot = sell(9_000);
    const wanted = { [order.b]: 0, [teapot]: 1 };
    const values = { key: randomUUID(), expectedDifferenceMinor: 2_420 };
    armCrash({ at: [place], after: 0 });
    vi.mocked(process.kill).mockClear();
    expect((await untilDone(() => order.edit(wanted, values))).status).toBe(201);
    await reaches(order, 'payment_due');
    const key = randomUUID();
    await untilDone(() => order.payEdit({ key }));
    await reaches(order, 'applied');
    await order.rests();
    if (vi.mocked(process.kill).mock.calls.length > 0) reached.add(place);
    expect(reached, 'the place was reached').toContain(place);
    await expectAllAgree(order, order.totalMinor + 2_420, { [order.a]: 3, [order.b]: 0, [teapot]: 1 });
    const applied = (await order.events()).filter(
      ({ payload }) => (payload as { state?: string }).state === 'applied',
    );
    expect(applied).toHaveLength(1);
  });
});

describe('an edit that lapses leaves nothing behind when the power goes at', () => {
  test.each([...around('cancelled', 'release'), ...calls('release')])('%s', async (place) => {
    const order = await buyToEdit();
    const teapot = sell(9_000);
    await order.edit({ [teapot]: 1 });
    armCrash({ at: [place], after: 0 });
    vi.mocked(process.kill).mockClear();
    await untilDone(() => order.withdrawEdit());
    await reaches(order, 'withdrawn');
    await order.rests();
    expect(process.kill).toHaveBeenCalled();
    await expectAllAgree(order, order.totalMinor, { [order.a]: 3, [order.b]: 1, [teapot]: 0 });
  });
});
