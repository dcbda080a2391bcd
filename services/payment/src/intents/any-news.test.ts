import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  absorb,
  type Intent,
  type LedgerLine,
  objectionTo,
  type ProviderView,
  type Status,
} from './intent.ts';

const amountMinor = 1_000;
const opened: Intent = {
  status: 'created',
  amountMinor,
  authorizedMinor: 0,
  capturedMinor: 0,
  refundedMinor: 0,
  nextAction: null,
  declineCode: null,
  label: 'Card',
  paidWith: null,
};
const statuses: Status[] = ['created', 'action_required', 'authorized', 'captured', 'voided', 'declined'];

/** What the provider may say of one payment, in whatever order its words arrive. It captures once, so one amount. */
const anyView = (taken: number): fc.Arbitrary<ProviderView> =>
  fc
    .record({
      status: fc.constantFrom(...statuses),
      back: fc.integer({ min: 0, max: amountMinor }),
      last4: fc.constantFrom(null, '4242', '3220'),
    })
    .map(({ status, back, last4 }) => ({
      providerId: 'pi_1',
      clientSecret: 'secret',
      status,
      capturedMinor: status === 'captured' ? taken : 0,
      refundedMinor: status === 'captured' ? Math.min(taken, back) : 0,
      nextAction: null,
      declineCode: status === 'declined' ? 'CARD_DECLINED' : null,
      paidWith: last4 === null ? null : { kind: 'card' as const, brand: 'Visa', last4, wallet: false },
    }));
const anyNews = fc
  .oneof(fc.constant(amountMinor), fc.integer({ min: 1, max: amountMinor }))
  .chain((taken) => fc.array(anyView(taken), { minLength: 1, maxLength: 12 }));

/** Hears one thing after the other; `look` sees each step. */
const hear = (
  news: readonly ProviderView[],
  look: (before: Intent, after: Intent) => void = () => undefined,
) => {
  let intent = opened;
  const book: LedgerLine[] = [];
  for (const view of news) {
    const change = absorb(intent, view);
    const after = change?.next ?? intent;
    look(intent, after);
    book.push(...(change?.ledger ?? []));
    intent = after;
  }
  return { intent, book };
};
const sumOf = (book: readonly LedgerLine[], kind: LedgerLine['kind']): number =>
  book.filter((line) => line.kind === kind).reduce((sum, line) => sum + line.amountMinor, 0);

test('whatever is heard, in any order: the book sums to what is known, and nothing is taken above what was promised', () => {
  fc.assert(
    fc.property(anyNews, (news) => {
      const { intent, book } = hear(news);
      const { authorizedMinor, capturedMinor, refundedMinor } = intent;
      expect(book.filter((line) => line.amountMinor <= 0)).toEqual([]);
      expect(sumOf(book, 'authorise')).toBe(authorizedMinor);
      expect(sumOf(book, 'capture')).toBe(capturedMinor);
      expect(sumOf(book, 'refund')).toBe(refundedMinor);
      const ended = intent.status === 'captured' || intent.status === 'voided';
      expect(sumOf(book, 'void')).toBe(ended ? authorizedMinor - capturedMinor : 0);
      expect(refundedMinor).toBeLessThanOrEqual(capturedMinor);
      expect(capturedMinor).toBeLessThanOrEqual(authorizedMinor);
      expect(authorizedMinor).toBeLessThanOrEqual(amountMinor);
    }),
    { numRuns: 500 },
  );
});

test('money never moves back, and what was captured or voided stays so', () => {
  fc.assert(
    fc.property(anyNews, (news) => {
      hear(news, (before, after) => {
        expect(after.authorizedMinor).toBeGreaterThanOrEqual(before.authorizedMinor);
        expect(after.capturedMinor).toBeGreaterThanOrEqual(before.capturedMinor);
        expect(after.refundedMinor).toBeGreaterThanOrEqual(before.refundedMinor);
        if (before.status === 'captured' || before.status === 'voided')
          expect(after.status).toBe(before.status);
        if (before.status === 'authorized')
          expect(['authorized', 'captured', 'voided']).toContain(after.status);
      });
    }),
    { numRuns: 500 },
  );
});

test('the same word a second time is no news', () => {
  fc.assert(
    fc.property(anyNews, (news) => {
      const { intent } = hear(news);
      expect(hear([...news, ...news.slice(-1)]).intent).toEqual(intent);
      expect(absorb(intent, news.at(-1)!)).toBeNull();
    }),
  );
});

test('refunds in any parts never come to more than was captured, and may come to all of it', () => {
  const anyParts = fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: amountMinor }), anyParts, (capturedMinor, parts) => {
      let intent = { ...opened, status: 'captured' as const, authorizedMinor: amountMinor, capturedMinor };
      let given = 0;
      for (const part of parts) {
        const refused = objectionTo({ ...intent, voidAsked: false }, { kind: 'refund', amountMinor: part });
        expect(refused?.code).toBe(given + part > capturedMinor ? 'AMOUNT_EXCEEDED' : undefined);
        if (refused) continue;
        given += part;
        intent = { ...intent, refundedMinor: given };
      }
      const left = capturedMinor - given;
      if (left > 0)
        expect(
          objectionTo({ ...intent, voidAsked: false }, { kind: 'refund', amountMinor: left }),
        ).toBeNull();
    }),
  );
});

test('a capture is never asked for above what was authorised', () => {
  const anyMinor = fc.integer({ min: 1, max: 3_000 });
  fc.assert(
    fc.property(fc.constantFrom(...statuses), anyMinor, anyMinor, (status, authorizedMinor, wanted) => {
      const intent = { ...opened, amountMinor: 3_000, status, authorizedMinor, voidAsked: false };
      const refused = objectionTo(intent, { kind: 'capture', amountMinor: wanted });
      const expected = status !== 'authorized' ? 'PAYMENT_STATE' : 'AMOUNT_EXCEEDED';
      expect(refused?.code).toBe(status === 'authorized' && wanted <= authorizedMinor ? undefined : expected);
    }),
  );
});
