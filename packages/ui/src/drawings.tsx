// Lines of lucide's icons (lucide.dev, ISC), each as one path of 24 by 24, for `LineIcon`.

const circle = (x: number, y: number, r: number): string =>
  `M${x + r} ${y}a${r} ${r} 0 1 1-${2 * r} 0 ${r} ${r} 0 0 1 ${2 * r} 0z`;

export const handbag =
  'M2.048 18.566A2 2 0 0 0 4 21h16a2 2 0 0 0 1.952-2.434l-2-9A2 2 0 0 0 18 8H6a2 2 0 0 0-1.952 1.566zM8 11V6a4 4 0 0 1 8 0v5';
export const magnifier = `m21 21-4.34-4.34${circle(11, 11, 8)}`;
export const person = `M19 21v-2a4 4 0 0 0-4-4H9a4 4 0 0 0-4 4v2${circle(12, 7, 4)}`;
export const heart =
  'M2 9.5a5.5 5.5 0 0 1 9.591-3.676.56.56 0 0 0 .818 0A5.49 5.49 0 0 1 22 9.5c0 2.29-1.5 4-3 5.5l-5.492 5.313a2 2 0 0 1-3 .019L5 15c-1.5-1.5-3-3.2-3-5.5';
export const menu = 'M4 5h16M4 12h16M4 19h16';
export const chevronDown = 'm6 9 6 6 6-6';
export const chevronRight = 'm9 18 6-6-6-6';
export const sliders = 'M10 5H3M12 19H3M14 3v4M16 17v4M21 12h-9M21 19h-5M21 5h-7M8 10v4M8 12H3';
export const minus = 'M5 12h14';
export const plus = 'M5 12h14M12 5v14';
export const truck = `M14 18V6a2 2 0 0 0-2-2H4a2 2 0 0 0-2 2v11a1 1 0 0 0 1 1h2M15 18H9M19 18h2a1 1 0 0 0 1-1v-3.65a1 1 0 0 0-.22-.624l-3.48-4.35A1 1 0 0 0 17.52 8H14${circle(17, 18, 2)}${circle(7, 18, 2)}`;
export const wayBack = 'M9 14 4 9l5-5M4 9h10.5a5.5 5.5 0 0 1 0 11H11';
export const clock = `${circle(12, 12, 10)}M12 6v6l4 2`;
export const info = `${circle(12, 12, 10)}M12 16v-4M12 8h.01`;
export const warning =
  'm21.73 18-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3M12 9v4M12 17h.01';
