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
  expect(announcementAt(179, once)).toBe('offer');
  expect(announcementAt(179, again)).toBeNull();
  expect(announcementAt(120, again)).toBe('twoMinutes');
  expect(announcementAt(30, once)).toBe('thirtySeconds');
  expect(announcementAt(0, once)).toBe('ended');
  expect(announcementAt(400, once)).toBeNull();
});
