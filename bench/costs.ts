import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { pidOn } from '../scripts/port-owner.mjs';
import type { Hall } from './hall-under-load.ts';

/** Linux counts a process's time in hundredths of a second, whatever the kernel's own clock. */
const TICK_MS = 10;
/** A connection of PostgreSQL that falls quiet tells what it did within ten seconds. */
const STATISTICS_MS = 11_000;
const NOT_WORK = /^\/(events|health|metrics|openapi|live)/;

type Counts = Record<string, number>;
/** What was used up to a moment, by part: milliseconds of CPU, requests answered, commits by database. */
export type Costs = { cpuMs: Counts; hops: Counts; commits: Counts; flushes: number };

/** The fields of /proc/PID/stat behind the name, which may hold blanks: [1] is the parent, [11] to [14] are times. */
const statOf = (pid: number | string): number[] => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
  } catch {
    return [];
  }
};

const cpuOf = (pid: number): number => {
  const [user = 0, system = 0] = statOf(pid).slice(11, 13);
  return (user + system) * TICK_MS;
};

/** A server, its living children and those that ended. */
const cpuOfFamily = (pid: number): number => {
  const [user = 0, system = 0] = statOf(pid).slice(13, 15);
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && statOf(name)[1] === pid)
    .map(Number);
  return [pid, ...children].reduce((sum, one) => sum + cpuOf(one), (user + system) * TICK_MS);
};

const requestsOf = async (address: string): Promise<number> => {
  const response = await fetch(`${address}/metrics`);
  if (!response.ok) return 0;
  const counted = (await response.text()).matchAll(/^http_request_duration_seconds_count\{(.*)\} (\d+)$/gm);
  return [...counted]
    .filter(([, labels = '']) => !NOT_WORK.test(/route="([^"]*)"/.exec(labels)?.[1] ?? ''))
    .reduce((sum, [, , count]) => sum + Number(count), 0);
};

/** Everything used up to now. */
export const readCosts = async ({ parts, at, databases, postgres }: Hall): Promise<Costs> => {
  const cpuMs: Counts = {};
  for (const { part, port } of parts) {
    const pid = pidOn(port);
    if (pid) cpuMs[part] = cpuOf(pid);
  }
  cpuMs.postgres = cpuOfFamily(postgres.pid);
  const { user, system } = process.cpuUsage();
  cpuMs['load generator'] = (user + system) / 1000;

  const hops: Counts = {};
  for (const { part } of parts) if (part !== 'mailbox') hops[part] = await requestsOf(at(part));

  const ask = databases.in('postgres');
  const commits = await ask<{ name: string; count: number }>(
    `select datname as name, xact_commit as count from pg_stat_database
     where datname is not null and datname not like 'template%' and datname <> 'postgres'`,
  );
  const [flushed] = await ask<{ count: number }>(
    `select coalesce(sum(fsyncs), 0)::bigint as count from pg_stat_io where object = 'wal'`,
  );
  return {
    cpuMs,
    hops,
    commits: Object.fromEntries(commits.map(({ name, count }) => [name, count])),
    flushes: flushed?.count ?? 0,
  };
};

const minus = (one: Counts, other: Counts, times = 1): Counts =>
  Object.fromEntries(Object.entries(one).map(([name, count]) => [name, count - (other[name] ?? 0) * times]));

const between = (before: Costs, after: Costs, times = 1): Costs => ({
  cpuMs: minus(after.cpuMs, before.cpuMs, times),
  hops: minus(after.hops, before.hops, times),
  commits: minus(after.commits, before.commits, times),
  flushes: after.flushes - before.flushes * times,
});

/**
 * What a piece of work costs. CPU is all that was used while it ran. Commits and requests are counted once everybody
 * has told of theirs; what the shop does by itself in as long a time of quiet is taken off them.
 */
export const costsOf = async <T>(
  hall: Hall,
  work: () => Promise<T>,
): Promise<{ result: T; costs: Costs }> => {
  await sleep(STATISTICS_MS);
  const idleFrom = await readCosts(hall);
  const began = performance.now();
  await sleep(STATISTICS_MS);
  const before = await readCosts(hall);
  const idleMs = performance.now() - began;
  const worked = performance.now();
  const result = await work();
  const { cpuMs } = between(before, await readCosts(hall));
  await sleep(STATISTICS_MS);
  const all = between(before, await readCosts(hall));
  const costs = between(between(idleFrom, before), all, (performance.now() - worked) / idleMs);
  return { result, costs: { ...costs, cpuMs } };
};
