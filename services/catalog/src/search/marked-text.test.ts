import { expect, test } from 'vitest';
import { toMarkedText } from './marked-text.ts';

test('the pieces of a marked text are the text, and say which of them were found', () => {
  expect(toMarkedText('The \ue000Rose\ue001 <b>\ue000Teapot\ue001')).toEqual([
    { text: 'The ', found: false },
    { text: 'Rose', found: true },
    { text: ' <b>', found: false },
    { text: 'Teapot', found: true },
  ]);
  expect(toMarkedText('Plain')).toEqual([{ text: 'Plain', found: false }]);
  expect(toMarkedText('')).toEqual([]);
});
