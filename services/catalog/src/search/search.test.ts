import { expect, test } from 'vitest';
import { nearestWord, slipsBetween } from './nearest-word.ts';
import { dictionaryWords, questionWords } from './search-words.ts';

test('swapped, missing, doubled and wrong letters are one slip each', () => {
  expect(slipsBetween('glvoes', 'gloves')).toBe(1);
  expect(slipsBetween('dapack', 'daypack')).toBe(1);
  expect(slipsBetween('teappot', 'teapot')).toBe(1);
  expect(slipsBetween('comfass', 'compass')).toBe(1);
  expect(slipsBetween('', 'sofa')).toBe(4);
});

test('a misspelt word becomes the nearest known one, and a far one stays unknown', () => {
  const known = ['pomegranate', 'porcelain', 'gloves', 'globes'].map((word) => ({ word, uses: 1 }));
  expect(nearestWord('pomegrante', known)).toBe('pomegranate');
  expect(nearestWord('glvoes', known)).toBe('gloves');
  expect(nearestWord('xylophone', known)).toBeNull();
  expect(nearestWord('ab', [{ word: 'abc', uses: 9 }])).toBeNull();
});

test('of two equally near words the more used one is meant', () => {
  const known = [
    { word: 'cap', uses: 2 },
    { word: 'cup', uses: 7 },
  ];
  expect(nearestWord('cop', known)).toBe('cup');
});

test('a question is words only: no operator reaches the query', () => {
  expect(questionWords("rose & teapot:* | !'x")).toEqual(['rose', 'teapot', 'x']);
  expect(questionWords('a pot for the tea')).toEqual(['pot', 'tea']);
  expect(questionWords('the')).toEqual(['the']);
  expect(questionWords('café Ångström')).toEqual(['cafe', 'angstrom']);
});

test('the word list leaves out numbers and fragments', () => {
  expect(dictionaryWords('Thyme Honey, 500 g', 'A thyme jar')).toEqual(['honey', 'jar', 'thyme']);
});
