import { expect, test } from 'vitest';
import { parseStory } from './parse-story.ts';

test('paragraphs, emphasis and entities come through', () => {
  expect(parseStory('<p>Waxed &amp; <strong>warm</strong></p>')).toEqual([
    { tag: 'p', children: ['Waxed & ', { tag: 'strong', children: ['warm'] }] },
  ]);
});

test('what is not on the list never becomes an element', () => {
  expect(parseStory('<p onclick="x()">a<img src=x onerror=y()><script>z()</script></p>')).toEqual([
    { tag: 'p', children: ['a', 'z()'] },
  ]);
});

test('a link leads only where links may lead', () => {
  expect(parseStory('<a href="javascript:x()">a</a><a href="https://b.example">b</a>')).toEqual([
    { tag: 'a', children: ['a'] },
    { tag: 'a', href: 'https://b.example', children: ['b'] },
  ]);
});
