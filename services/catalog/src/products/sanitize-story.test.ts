import { expect, test } from 'vitest';
import { plainText, sanitizeStory } from './sanitize-story.ts';

test('nothing that runs survives: scripts, handlers, javascript links, frames and styles', () => {
  const dirty = `<h1 onclick="steal()">Wool</h1><script>steal()</script><p style="position:fixed">Warm <img src=x onerror=steal()>
    <a href="javascript:steal()">here</a> <a href="https://example.com" onmouseover="steal()">there</a></p><iframe src="//evil"></iframe>`;
  const clean = sanitizeStory(dirty);
  expect(clean).not.toMatch(/steal|script|style|onerror|iframe|img/i);
  expect(clean).toContain('<h3>Wool</h3>');
  expect(clean).toContain('<a href="https://example.com" rel="nofollow noopener">there</a>');
});

test('paragraphs of plain words are left as they are, and only those', () => {
  for (const story of [
    'Just words',
    '<p>Made of ash.</p>',
    '  <p>One</p>\n<p>"Two" isn’t three</p> and more ',
  ])
    expect(sanitizeStory(story)).toBe(story.trim());
  expect(sanitizeStory('<p>Never closed')).toBe('<p>Never closed</p>');
  expect(sanitizeStory('<p>One<p>Two</p></p>')).not.toContain('<p>One<p>');
  expect(sanitizeStory('<p onclick="steal()">Words</p>')).toBe('<p>Words</p>');
  expect(sanitizeStory('<p>Salt & pepper</p>')).toBe('<p>Salt &amp; pepper</p>');
});

test('plain text keeps words apart', () => {
  expect(plainText('<ul><li>Red</li><li>Blue &amp; green</li></ul>')).toBe('Red Blue & green');
});
