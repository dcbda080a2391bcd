import sharp from 'sharp';
import { type Lch, toLch, toRgb } from './oklch.ts';

const NEAR = 0.6;
const FAR = 1.1;

/**
 * The same object in another colour. Only what has the object's main hue moves towards the swatch: a brass zip stays
 * brass. A grey object has no hue to keep apart, so all of it is tinted.
 */
export async function tintArt(webp: Buffer, swatch: string): Promise<Buffer> {
  const { data, info } = await sharp(webp).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const main = mainColour(data);
  const target = toLch(parse(swatch));
  const grey = main.c < 0.045;
  const lift = (target.l - main.l) * 0.72;
  const strength = grey ? 0 : Math.min(1.6, Math.max(0.12, target.c / main.c));
  for (let i = 0; i < data.length; i += 4) {
    if (data[i + 3] === 0) continue;
    const pixel = toLch([data[i]!, data[i + 1]!, data[i + 2]!]);
    const share = grey ? 1 : shareOf(pixel, main);
    if (share === 0) continue;
    const tinted = toRgb({
      l: Math.min(0.99, Math.max(0.03, pixel.l + lift * share)),
      c: grey ? target.c * 0.75 : pixel.c * (1 + (strength - 1) * share),
      h: grey ? target.h : pixel.h + turn(main.h, target.h) * share,
    });
    [data[i], data[i + 1], data[i + 2]] = tinted;
  }
  const { width, height } = info;
  return sharp(data, { raw: { width, height, channels: 4 } })
    .webp({ quality: 88, effort: 0 })
    .toBuffer();
}

const parse = (hex: string): [number, number, number] =>
  [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16)) as [number, number, number];

/** The shorter way round from one hue to another, in radians. */
const turn = (from: number, to: number): number => {
  const difference = (to - from) % (2 * Math.PI);
  return difference > Math.PI
    ? difference - 2 * Math.PI
    : difference < -Math.PI
      ? difference + 2 * Math.PI
      : difference;
};

/** How much a pixel belongs to the main colour: 1 near its hue, 0 far from it or without colour. */
function shareOf(pixel: Lch, main: Lch): number {
  const away = Math.abs(turn(main.h, pixel.h));
  const byHue = away < NEAR ? 1 : away > FAR ? 0 : (FAR - away) / (FAR - NEAR);
  return byHue * Math.min(1, pixel.c / 0.04);
}

/** The mean of the fullest twelfth of the colour wheel, weighted by colourfulness. */
function mainColour(data: Buffer): Lch {
  const slices = Array.from({ length: 12 }, () => ({ l: 0, a: 0, b: 0, weight: 0, count: 0 }));
  for (let i = 0; i < data.length; i += 16) {
    if (data[i + 3]! < 200) continue;
    const { l, c, h } = toLch([data[i]!, data[i + 1]!, data[i + 2]!]);
    const slice = slices[Math.floor(((((h / (2 * Math.PI)) % 1) + 1) % 1) * 12)]!;
    slice.l += l * c;
    slice.a += Math.cos(h) * c * c;
    slice.b += Math.sin(h) * c * c;
    slice.weight += c;
    slice.count++;
  }
  const fullest = slices.reduce((best, slice) => (slice.weight > best.weight ? slice : best));
  const a = fullest.a / fullest.weight;
  const b = fullest.b / fullest.weight;
  return { l: fullest.l / fullest.weight, c: Math.hypot(a, b), h: Math.atan2(b, a) };
}
