import { expect, test } from 'vitest';
import { readEvents } from './read-events.ts';

const stream = async function* (...chunks: string[]) {
  for (const chunk of chunks) yield new TextEncoder().encode(chunk);
};

test('events come through whole, however the stream was cut', async () => {
  const events = [];
  for await (const event of readEvents(
    stream(': here\n\nid: 7\nda', 'ta: {"a":1}\n', '\nid: 8\n: still\n\n'),
  ))
    events.push(event);
  expect(events).toEqual([
    { id: null, data: null },
    { id: '7', data: '{"a":1}' },
    { id: '8', data: null },
  ]);
});
