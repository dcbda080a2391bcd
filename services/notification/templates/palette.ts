/** The shop's colours by day and by night. */
export const day = {
  paper: '#f8f1e4',
  raised: '#fffaf0',
  sunk: '#efe4d0',
  line: '#e1d4bd',
  ink: '#22170f',
  muted: '#665444',
  glaze: '#0b6663',
  footer: '#22170f',
  onFooter: '#f8f1e4',
  onFooterMuted: '#cbb9a1',
} as const;

export const night: Record<keyof typeof day, string> = {
  paper: '#18110c',
  raised: '#231a13',
  sunk: '#110b07',
  line: '#3b2d21',
  ink: '#f7ecdb',
  muted: '#c3b098',
  glaze: '#71cbc2',
  footer: '#0f0906',
  onFooter: '#f7ecdb',
  onFooterMuted: '#b7a48c',
};

export const saffron = '#eda71f';

export const display = "Fraunces, 'Iowan Old Style', 'Palatino Linotype', Georgia, serif";
export const sans = "'Instrument Sans', -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";

/** How high the floor of a niche is. */
export const FLOOR_PX = 16;

/** The floor a thing stands on, drawn from the lower edge up; clients without gradients show the wall alone. */
export const onFloor = (wall: string, floor: string, heightPx: number): string =>
  `linear-gradient(to top, ${floor} ${heightPx}px, ${wall} ${heightPx}px)`;
