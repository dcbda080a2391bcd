import { refuse } from '@souk/service-kit/refusal';
import { expect, test } from 'vitest';
import { rememberSoldOut } from './sold-out.ts';

const gone = (variantId: string, available: number) =>
  refuse('OUT_OF_STOCK', 'gone', { lines: [{ variantId, requested: 9, available }] });

test('what was not there a moment ago is refused without asking, for a quarter of a second', () => {
  let now = 1_000;
  const soldOut = rememberSoldOut(() => now);
  const line = { variantId: 'lamp', quantity: 2 };
  expect(soldOut.refusalOf([line])).toBe(null);
  soldOut.note(gone('lamp', 1));
  expect(soldOut.refusalOf([line])).toMatchObject({
    code: 'OUT_OF_STOCK',
    extra: { lines: [{ variantId: 'lamp', requested: 2, available: 1 }] },
  });
  expect(soldOut.refusalOf([{ ...line, quantity: 1 }]), 'there was one').toBe(null);
  now += 250;
  expect(soldOut.refusalOf([line])).toBe(null);
});

test('a bag with anything else in it is inventory’s to judge, and so is any other refusal', () => {
  const soldOut = rememberSoldOut(() => 0);
  soldOut.note(gone('lamp', 0));
  soldOut.note(
    refuse('HOLD_LIMIT', 'too many', { lines: [{ variantId: 'stool', requested: 1, available: 0 }] }),
  );
  soldOut.note(refuse('OUT_OF_STOCK', 'nobody says of what'));
  const [lamp, stool] = ['lamp', 'stool'].map((variantId) => ({ variantId, quantity: 1 }));
  expect(soldOut.refusalOf([lamp!, stool!])).toBe(null);
  expect(soldOut.refusalOf([stool!])).toBe(null);
  expect(soldOut.refusalOf([lamp!])).not.toBe(null);
});
