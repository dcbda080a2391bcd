import { expect, test } from 'vitest';
import { announcementAt, mayExtend } from './hold-words';

const once = { extended: false };
const again = { extended: true };

test('ten more minutes are offered in the last three, once, and not when the hold has run out', () => {
  expect([600, 180, 179, 1, 0].map((seconds) => mayExtend(seconds, once))).toEqual([
    false,
    false,
    true,
    true,
    false,
  ]);
  expect(mayExtend(60, again)).toBe(false);
});

test('who does not see the clock hears of the offer, of the last minutes and of the end', () => {
  expect(announcementAt(179, once)).toMatch(/ask for ten more/);
  expect(announcementAt(179, again)).toBe('');
  expect(announcementAt(120, again)).toMatch(/Two minutes/);
  expect(announcementAt(30, once)).toMatch(/Thirty seconds/);
  expect(announcementAt(0, once)).toMatch(/has ended.*nothing was charged/);
  expect(announcementAt(400, once)).toBe('');
});
