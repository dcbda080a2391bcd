/** How a picture lies in its frame: how many times its size, and how far its middle is from the frame's, in pixels. */
export type View = { readonly scale: number; readonly x: number; readonly y: number };
export type Point = { readonly x: number; readonly y: number };
export type Frame = { readonly width: number; readonly height: number };

export const whole: View = { scale: 1, x: 0, y: 0 };
export const MOST_ZOOM = 4;

/** Never so far aside that the frame would show more than the picture's edge. */
const inside = ({ scale, x, y }: View, { width, height }: Frame): View => {
  const mostX = ((scale - 1) * width) / 2;
  const mostY = ((scale - 1) * height) / 2;
  // Adding nothing makes of a negative zero a plain one.
  return {
    scale,
    x: Math.min(mostX, Math.max(-mostX, x)) + 0,
    y: Math.min(mostY, Math.max(-mostY, y)) + 0,
  };
};

/** Nearer or further, while what lies at a point (from the frame's middle) stays under it. */
export const zoomTo = (
  view: View,
  { scale, at, frame }: { scale: number; at: Point; frame: Frame },
): View => {
  const next = Math.min(MOST_ZOOM, Math.max(1, scale));
  const grown = next / view.scale;
  return inside({ scale: next, x: at.x - (at.x - view.x) * grown, y: at.y - (at.y - view.y) * grown }, frame);
};

export const panBy = (view: View, { by, frame }: { by: Point; frame: Frame }): View =>
  inside({ ...view, x: view.x + by.x, y: view.y + by.y }, frame);
