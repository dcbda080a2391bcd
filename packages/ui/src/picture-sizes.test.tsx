import { expect, test } from 'vitest';
import { pictureSizes } from './picture-sizes.tsx';

const hash = '0123456789abcdef'.repeat(2);

test('a picture whose name tells its width is offered in each size it is kept in', () => {
  expect(pictureSizes(`/media/${hash}-1600.webp`)?.avif).toBe(
    `/media/${hash}-480.avif 480w, /media/${hash}-960.avif 960w, /media/${hash}-1600.avif 1600w`,
  );
  expect(pictureSizes(`/media/${hash}-480.webp`)?.webp).toBe(`/media/${hash}-480.webp 480w`);
});

test('any other picture stays as it is', () => {
  for (const src of [`/media/${hash}.webp`, '/art/lamp-1600.webp', ''])
    expect(pictureSizes(src), src).toBeNull();
});
