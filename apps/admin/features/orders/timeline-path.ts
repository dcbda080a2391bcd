export type Lane = { id: string; label: string; stall: string };

export type LaneId = 'cart' | 'stock' | 'payment' | 'order' | 'message';

const lanes: Record<LaneId, Lane> = {
  cart: { id: 'cart', label: 'Cart', stall: 'outdoors' },
  stock: { id: 'stock', label: 'Stock', stall: 'home' },
  payment: { id: 'payment', label: 'Payment', stall: 'play' },
  order: { id: 'order', label: 'Order', stall: 'bags' },
  message: { id: 'message', label: 'Message', stall: 'craft' },
};

export const laneOf = (id: LaneId): Lane => lanes[id];

/** The moment money was taken: from there an order only goes forward. */
export function isPivot(kind: string): boolean {
  return /^(paid|captured|payment\.captured)/.test(kind);
}

/** Something had to be tried again, or was refused: drawn hollow. */
export function isTrouble(entry: { kind: string; label: string; detail?: string }): boolean {
  return /failed|refused|declined|attempts|retr|unknown/i.test(
    `${entry.kind} ${entry.label} ${entry.detail ?? ''}`,
  );
}

/** Only the lanes that were walked, in the order a purchase walks them. */
export function lanesOf(ids: readonly LaneId[]): Lane[] {
  const walked = new Set(ids);
  return Object.values(lanes).filter(({ id }) => walked.has(id as LaneId));
}

type Point = { x: number; y: number };

/** A line through the points that leaves and arrives downwards, for `d` of an SVG path. */
export function pathThrough(points: Point[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  let last = first;
  const curves = rest.map((point) => {
    const middle = (last.y + point.y) / 2;
    const curve = `C${last.x} ${middle} ${point.x} ${middle} ${point.x} ${point.y}`;
    last = point;
    return curve;
  });
  return [`M${first.x} ${first.y}`, ...curves].join(' ');
}
