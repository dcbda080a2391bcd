import type { AllMessages } from '../../../i18n/catalogs.ts';

/** What a browser or a system is called in the messages. */
type Named = keyof AllMessages['account']['device']['names'];

export type DeviceName = { browser: Named | null; system: Named | null };

const browsers: [RegExp, Named][] = [
  [/Edg(e|A|iOS)?\//, 'edge'],
  [/OPR\/|Opera/, 'opera'],
  [/SamsungBrowser\//, 'samsung'],
  [/Firefox\/|FxiOS\//, 'firefox'],
  [/Chrome\/|CriOS\/|HeadlessChrome\//, 'chrome'],
  [/Safari\//, 'safari'],
];
const systems: [RegExp, Named][] = [
  [/iPhone/, 'iphone'],
  [/iPad/, 'ipad'],
  [/Android/, 'android'],
  [/Windows/, 'windows'],
  [/Mac OS X|Macintosh/, 'macos'],
  [/CrOS/, 'chromeos'],
  [/Linux/, 'linux'],
];

const first = (said: string, names: [RegExp, Named][]): Named | null =>
  names.find(([sign]) => sign.test(said))?.[1] ?? null;

/** What a person would call it, of what a browser says of itself. Anything else it may say is not shown. */
export const deviceName = (said: string | null): DeviceName => ({
  browser: first(said ?? '', browsers),
  system: first(said ?? '', systems),
});
