export type Lane = { id: string; label: string; stall: string };

const lanes = {
  bag: { id: 'bag', label: 'Cart', stall: 'outdoors' },
  stock: { id: 'stock', label: 'Stock', stall: 'home' },
  payment: { id: 'payment', label: 'Payment', stall: 'play' },
  order: { id: 'order', label: 'Order', stall: 'bags' },
  message: { id: 'message', label: 'Message', stall: 'craft' },
} satisfies Record<string, Lane>;

const beginnings: [RegExp, Lane][] = [
  [/^(cart|quote|bag)/, lanes.bag],
  [/^(stock|hold|reservation|held|claimed)/, lanes.stock],
  [/^(pay|paid|capture|authori|refund|charge)/, lanes.payment],
  [/^(message|email|mail|notif|delivery)/, lanes.message],
];

/** Which service an entry of an order's history belongs to, by its kind; the order's own is the rest. */
export function laneOf(kind: string): Lane {
  return beginnings.find(([begins]) => begins.test(kind))?.[1] ?? lanes.order;
}

/** The moment money was taken: from there an order only goes forward. */
export function isPivot(kind: string): boolean {
  return /^(paid|captured|payment\.captured)/.test(kind);
}

/** Only the lanes that were walked, in the order a purchase walks them. */
export function lanesOf(kinds: string[]): Lane[] {
  const walked = new Set(kinds.map((kind) => laneOf(kind).id));
  return Object.values(lanes).filter(({ id }) => walked.has(id));
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
