import { expect, test } from 'vitest';
import { emptyForm, formOf, type PromotionForm, promotionOf } from './promotion-form-values';
import { promotionSentence } from './promotion-sentence';
import type { Promotion } from './promotion-types';

const names = {
  stalls: [{ value: 'bags', label: 'Bags' }],
  categories: [],
  deliveries: [{ value: 'standard', label: 'Standard' }],
};
const form = (more: Partial<PromotionForm>): PromotionForm => ({ ...emptyForm, ...more });

test('a promotion is said in one sentence', () => {
  const bags = form({
    code: 'lantern',
    scopeKind: 'stall',
    stall: 'bags',
    minimumMinor: 5000,
    endsAt: '2026-11-29T20:00:00Z',
    combines: true,
  });
  expect(promotionSentence(bags, names)).toBe(
    '10% off Bags from $50, with the code LANTERN, until 29 November, combines with others.',
  );
  const gift = form({
    kind: 'free-delivery',
    byCode: false,
    anyDelivery: false,
    optionIds: ['standard'],
    customerLimit: '1',
  });
  expect(promotionSentence(gift, names)).toBe(
    'Free Standard delivery, by itself, once for each customer, does not combine with others.',
  );
  const third = form({ kind: 'buy-get', percentOff: '100', byCode: false, usesLimit: '500' });
  expect(promotionSentence(third, names)).toBe(
    'Buy 2 of everything and get 1 free, the cheapest, by itself, 500 times in all, does not combine with others.',
  );
});

test('what the form shows of a promotion is the promotion again', () => {
  const promotion: Promotion = {
    id: '01930000-0000-7000-9000-000000000001',
    version: 3,
    state: 'running',
    gives: '',
    uses: 0,
    savedMinor: 0,
    savedAbroad: {},
    abroad: { EUR: { minimumMinor: 4500 } },
    title: 'Lantern week',
    code: 'LANTERN',
    offer: { kind: 'buy-get', buy: 3, get: 2, percentOff: 50, scope: { kind: 'stall', stall: 'bags' } },
    combines: true,
    minimumMinor: 5000,
    startsAt: null,
    endsAt: '2026-11-29T20:00:00Z',
    usesLimit: null,
    customerLimit: 1,
    advertised: true,
    draft: false,
  };
  const { id: _id, version: _version, state: _state, gives: _gives, ...rest } = promotion;
  const { uses: _uses, savedMinor: _saved, savedAbroad: _others, ...body } = rest;
  expect(promotionOf(formOf(promotion))).toEqual(body);
});

test('an amount in other money is sent where it is set, and only by a promotion that takes one off', () => {
  const abroad = {
    EUR: { amountMinor: 1200, minimumMinor: null },
    AED: { amountMinor: null, minimumMinor: 9000 },
  };
  expect(promotionOf(form({ kind: 'amount', amountMinor: 1500, abroad })).abroad).toEqual({
    EUR: { amountMinor: 1200 },
    AED: { minimumMinor: 9000 },
  });
  expect(promotionOf(form({ kind: 'percent', abroad })).abroad).toEqual({ AED: { minimumMinor: 9000 } });
  const typed = { ...abroad, EUR: { amountMinor: Number.NaN, minimumMinor: 0 } };
  expect(promotionOf(form({ kind: 'amount', abroad: typed })).abroad.EUR).toEqual({
    ...{ amountMinor: -1, minimumMinor: 0 },
  });
});
