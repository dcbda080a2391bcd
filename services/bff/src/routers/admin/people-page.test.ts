import { expect, test } from 'vitest';
import { mergePage, openPosition, sealPosition } from './people-page.ts';

const list = (name: string, ...moments: number[]) =>
  moments.map((moment) => ({ at: `2026-11-${moment}`, cursor: `${name}${moment}` }));
const all = { accounts: list('a', 28, 24, 21), guests: list('g', 27, 26, 20) };

test('pages over two lists show everybody once, the newest first', () => {
  const seen: string[] = [];
  let position = openPosition(undefined);
  for (let page = 0; page < 9; page += 1) {
    const rest = (from: string | null, people: typeof all.accounts) =>
      people.slice(from === null ? 0 : people.findIndex(({ cursor }) => cursor === from) + 1);
    const [accounts, guests] = [rest(position.accounts, all.accounts), rest(position.guests, all.guests)];
    const { items, next } = mergePage(
      {
        accounts: accounts.slice(0, 2),
        guests: guests.slice(0, 2),
        more: accounts.length + guests.length > 4,
      },
      { from: position, limit: 2 },
    );
    seen.push(...items.map(({ cursor }) => cursor));
    if (!next) break;
    position = openPosition(sealPosition(next));
  }
  expect(seen).toEqual(['a28', 'g27', 'g26', 'a24', 'a21', 'g20']);
});

test('a full page knows whether another follows', () => {
  const from = openPosition('');
  const one = { accounts: list('a', 28), guests: [], more: false };
  expect(mergePage(one, { from, limit: 1 }).next).toBeNull();
  expect(mergePage({ ...one, guests: list('g', 20) }, { from, limit: 1 }).next).toEqual({
    accounts: 'a28',
    guests: null,
  });
});
