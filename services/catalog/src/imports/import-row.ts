import type { Counts, Import, ImportState, Result } from './import.shapes.ts';
import type { TextKind } from './text-encoding.ts';

export type ImportActor =
  | { kind: 'system' }
  | { kind: 'staff'; id: string; role: 'owner' | 'manager' | 'fulfilment' | 'support' };

/** One import as its worker sees it. */
export type ImportRow = TextKind & {
  id: string;
  name: string;
  file: string;
  sizeBytes: number;
  actor: ImportActor;
  state: ImportState;
  straight: boolean;
  setStock: boolean;
  overwrite: boolean;
  complete: boolean;
  position: number;
  rowsDone: number;
  bytesDone: number;
  planned: Counts;
  result: Result | null;
  fence: number;
  tries: number;
};

/** The work waiting in each state, and what it leads to. */
export const working = ['uploaded', 'checking', 'applying', 'undoing'] as const satisfies Import['state'][];

export const noCounts: Counts = { created: 0, changed: 0, unchanged: 0, refused: 0 };
export const noResult: Result = { ...noCounts, meanwhile: 0, picturesMissing: 0 };
