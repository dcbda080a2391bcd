import { expect, test } from 'vitest';
import { MOST_ZOOM, panBy, type View, whole, zoomTo } from './zoom-view.tsx';

const frame = { width: 800, height: 600 };
/** Which point of the picture, in its own size, lies under this point of the frame. */
const under = (view: View, at: { x: number; y: number }) => ({
  x: (at.x - view.x) / view.scale,
  y: (at.y - view.y) / view.scale,
});

test('what is looked at stays under the finger while it comes nearer', () => {
  const at = { x: 120, y: -80 };
  const near = zoomTo(whole, { scale: 2, at, frame });
  const nearer = zoomTo(near, { scale: 3.5, at, frame });
  expect(under(near, at)).toEqual(under(whole, at));
  expect(under(nearer, at).x).toBeCloseTo(under(whole, at).x);
  expect(under(nearer, at).y).toBeCloseTo(under(whole, at).y);
});

test('a picture is never smaller than its frame, nor nearer than it has to show', () => {
  expect(zoomTo(whole, { scale: 0.2, at: { x: 50, y: 50 }, frame })).toEqual(whole);
  expect(zoomTo(whole, { scale: 99, at: { x: 0, y: 0 }, frame }).scale).toBe(MOST_ZOOM);
});

test('it cannot be pushed out of its frame, and lies in the middle again when it is whole', () => {
  const near = zoomTo(whole, { scale: 2, at: { x: 0, y: 0 }, frame });
  const pushed = panBy(near, { by: { x: 5_000, y: -5_000 }, frame });
  expect(pushed).toEqual({ scale: 2, x: 400, y: -300 });
  expect(zoomTo(pushed, { scale: 1, at: { x: 10, y: 10 }, frame })).toEqual(whole);
  expect(panBy(whole, { by: { x: 40, y: 40 }, frame })).toEqual(whole);
});
