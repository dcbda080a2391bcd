/** What the shop said is left, and when this browser heard it by its own clock, right or wrong. */
export type TimeLeft = { leftMs: number; heardAt: number };

/** The two clocks of a browser: of the wall, which people and servers set, and a steady one, which may sleep. */
export type Clocks = { wallMs: number; steadyMs: number };

const APART_MS = 2_000;

/** Whole seconds left now. Only how long ago something was heard is counted, never what time it is. Pure. */
export const secondsLeft = ({ leftMs, heardAt }: TimeLeft, start: Clocks, now: Clocks): number => {
  const before = Math.max(0, start.wallMs - heardAt);
  return Math.max(0, Math.ceil((leftMs - before - (now.steadyMs - start.steadyMs)) / 1000));
};

/** Whether somebody set the clock or the machine slept since: what is left has to be asked again. Pure. */
export const isInDoubt = (start: Clocks, now: Clocks): boolean =>
  Math.abs(now.wallMs - start.wallMs - (now.steadyMs - start.steadyMs)) > APART_MS;
