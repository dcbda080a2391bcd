import { DESK_LOCALE } from '../../lib/money';
import type { Import, ImportChange, ImportState } from './import-types';

export const plain = (count: number): string => count.toLocaleString(DESK_LOCALE);

/** `1 product`, `20 products`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${plain(count)} ${count === 1 ? one : many}`;

export const sizeOf = (bytes: number): string => {
  if (bytes < 1_000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1_000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
};

const price = new Intl.NumberFormat(DESK_LOCALE, { style: 'currency', currency: 'USD' });

/** A price of a file: product files know no other currency. */
export const priceInWords = (minor: number): string => price.format(minor / 100);

type Tone = 'good' | 'to-do' | 'bad' | 'ended';

const states: Record<ImportState, { label: string; tone: Tone }> = {
  uploaded: { label: 'Waiting', tone: 'to-do' },
  checking: { label: 'Dry run', tone: 'to-do' },
  checked: { label: 'Ready to apply', tone: 'to-do' },
  applying: { label: 'Applying', tone: 'to-do' },
  applied: { label: 'Applied', tone: 'good' },
  cancelled: { label: 'Cancelled', tone: 'ended' },
  undoing: { label: 'Undoing', tone: 'to-do' },
  undone: { label: 'Undone', tone: 'ended' },
  failed: { label: 'Broke off', tone: 'bad' },
};

export const stateWords = ({ state, complete }: Pick<Import, 'state' | 'complete'>) =>
  state === 'checked' && !complete ? { label: 'Cannot be read', tone: 'bad' as Tone } : states[state];

/** Somebody works on it now, so the page looks again soon. */
export const isWorking = (state: ImportState): boolean =>
  ['uploaded', 'checking', 'applying', 'undoing'].includes(state);

/** What the file does or did, in one line: `3 new, 2 changed, 1 refused`. */
export function countsInWords({
  planned,
  result,
  state,
}: Pick<Import, 'planned' | 'result' | 'state'>): string {
  const counts = result && state !== 'checked' ? result : planned;
  const parts = [
    counts.created > 0 ? `${plain(counts.created)} new` : '',
    counts.changed > 0 ? `${plain(counts.changed)} changed` : '',
    counts.unchanged > 0 ? `${plain(counts.unchanged)} left` : '',
    counts.refused > 0 ? `${plain(counts.refused)} refused` : '',
  ].filter((part) => part !== '');
  return parts.join(', ') || 'Nothing in it';
}

/** Why a product stayed when its import was undone. */
export function whyKept({ sold, edited, by }: Pick<ImportChange, 'sold' | 'edited' | 'by'>): string {
  const reasons = [
    sold > 0 ? `sold: ${plain(sold)}` : '',
    edited ? `edited by ${by === 'You' ? 'you' : (by ?? 'the shop')} since` : '',
  ].filter((reason) => reason !== '');
  return reasons.join(', ') || 'it could not be put back';
}

const encodings: Record<string, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
};
const delimiters: Record<string, string> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs' };

/** How the file was read, so that nobody has to guess why letters look wrong. */
export const readAs = ({ encoding, delimiter }: Pick<Import, 'encoding' | 'delimiter'>): string =>
  `${encodings[encoding] ?? encoding}, ${delimiters[delimiter] ?? 'commas'}`;
