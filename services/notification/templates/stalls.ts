type Stall = { tile: string; niche: string; floor: string };

/** Each stall's colours, as the shop's design tokens have them. Emails cannot read CSS variables. */
export const stalls: Record<string, { light: Stall; dark: Stall }> = {
  sound: {
    light: { tile: '#e1d6e9', niche: '#c8b5da', floor: '#b39bc3' },
    dark: { tile: '#272029', niche: '#473853', floor: '#322639' },
  },
  table: {
    light: { tile: '#c7e0e7', niche: '#95c6d7', floor: '#7aadbf' },
    dark: { tile: '#192428', niche: '#1e4350', floor: '#122e38' },
  },
  home: {
    light: { tile: '#dbdfba', niche: '#bec586', floor: '#a8ac68' },
    dark: { tile: '#242412', niche: '#404219', floor: '#2d2e0e' },
  },
  wear: {
    light: { tile: '#f8d1ca', niche: '#efaba4', floor: '#db9089' },
    dark: { tile: '#311d1b', niche: '#5e3130', floor: '#43211f' },
  },
  bags: {
    light: { tile: '#efd8af', niche: '#e0b96f', floor: '#cb9f4d' },
    dark: { tile: '#30200d', niche: '#5a3704', floor: '#402502' },
  },
  play: {
    light: { tile: '#c4e3d6', niche: '#8cccba', floor: '#6eb4a1' },
    dark: { tile: '#162620', niche: '#10473e', floor: '#0d312a' },
  },
  outdoors: {
    light: { tile: '#f7d3bc', niche: '#ecaf8b', floor: '#d8956e' },
    dark: { tile: '#301e14', niche: '#5d341e', floor: '#422312' },
  },
  craft: {
    light: { tile: '#f2d2da', niche: '#e4acc2', floor: '#d091a9' },
    dark: { tile: '#2e1e22', niche: '#583243', floor: '#3e222d' },
  },
  leaf: {
    light: { tile: '#cfe2c4', niche: '#a5cb9a', floor: '#8cb27e' },
    dark: { tile: '#1d2518', niche: '#2d4629', floor: '#1e311a' },
  },
  indigo: {
    light: { tile: '#d4dbec', niche: '#b0bddf', floor: '#99a3c9' },
    dark: { tile: '#21222a', niche: '#373d56', floor: '#262a3b' },
  },
  amber: {
    light: { tile: '#f3d5b8', niche: '#e7b382', floor: '#d39964' },
    dark: { tile: '#301f12', niche: '#5a3617', floor: '#3f250c' },
  },
  plum: {
    light: { tile: '#ebd3e2', niche: '#d9afcf', floor: '#c495b8' },
    dark: { tile: '#2b1e26', niche: '#51344c', floor: '#392334' },
  },
};

/** A stall's name as the palette knows it; a stall it does not know stands in Bags' saffron. */
export const knownStall = (name: string): string => (name in stalls ? name : 'bags');
