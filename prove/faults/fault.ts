import type { Journal } from '../buyers/journal.ts';
import type { Random } from '../plan/random.ts';
import type { Desk } from '../world/desk.ts';
import type { Thing } from '../world/goods.ts';
import type { World } from '../world/open-world.ts';

/** What a fault may use, and whom it tells. */
export type Strike = {
  readonly world: World;
  readonly desk: Desk;
  readonly goods: readonly Thing[];
  /** Of this round's own seed. */
  readonly random: Random;
  readonly journal: Journal;
  /** Names keys and addresses of this round. */
  readonly run: string;
  /** Where the business clock stands in this round, in seconds ahead of the real one. */
  readonly clockSeconds: number;
  /** Aborted when the buyers are done: nothing is left to strike at. */
  readonly over: AbortSignal;
  /** Counts one injection; to be called just before or after it strikes. */
  struck(what: string): Promise<void>;
  /** Something besides the invariants was promised and not kept. */
  broken(says: string): void;
  /** Waits, or returns early when it is over. */
  wait(ms: number): Promise<void>;
};

export type Fault = {
  readonly name: string;
  readonly title: string;
  /** How often it comes up while every other one comes up once, after all did: there is more to strike at. */
  readonly weight?: number;
  /** Nobody who buys may notice: every request has to be answered. */
  readonly isUnnoticed?: boolean;
  /** Strikes while buyers buy; may go on until it is over. Lines, replicas and database are mended by the round. */
  inject(strike: Strike): Promise<void>;
  /** What there is to say of it after the run, besides how often it struck. */
  summary?(): string;
  /** Mends what only this fault knows of. */
  heal?(strike: Strike): Promise<void>;
};
