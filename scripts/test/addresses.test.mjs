import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { allPorts, collisions, highestPort, offsetBeside, portOf, unreachable } from '../addresses.mjs';

describe('two shops side by side', () => {
  const shop = (offset, replicas = 1) => ({ offset, replicas });

  it('get along 2000 ports apart', () => {
    for (const offset of [2000, 4000, 12_000]) expect(collisions(shop(0), shop(offset))).toEqual([]);
  });

  it('are told which ports they would both want', () => {
    expect(collisions(shop(0), shop(1000)).map(({ names }) => names)).toContainEqual(['bff', 'storefront']);
    expect(collisions(shop(0), shop(0))).toHaveLength(allPorts(shop(0)).length);
  });

  it('get along at the offset that is named to whoever finds the ports taken', () => {
    for (const one of [shop(0), shop(0, 2), shop(2010), shop(20, 4)]) {
      const other = { ...one, offset: offsetBeside(one) };
      expect(collisions(one, other)).toEqual([]);
      expect(unreachable(other)).toBeUndefined();
    }
  });

  it('get along at the offset the README names', () => {
    const readme = readFileSync(path.join(import.meta.dirname, '../../README.md'), 'utf8');
    const named = [...readme.matchAll(/SOUK_PORT_OFFSET=(\d+)/g)].map(([, offset]) => shop(Number(offset)));
    expect(named).not.toEqual([]);
    for (const other of named)
      expect([collisions(shop(0), other), unreachable(other)]).toEqual([[], undefined]);
  });

  it('meet the other shop’s replicas 5000 ports apart', () => {
    expect(collisions(shop(0), shop(5000))).toEqual([]);
    expect(collisions(shop(0, 2), shop(5000))).not.toEqual([]);
  });
});

it('no shop collides with itself, however many replicas it has', () => {
  for (const replicas of [1, 2, 3, 4]) {
    const ports = allPorts({ offset: 0, replicas }).map(({ port }) => port);
    expect(new Set(ports).size).toBe(ports.length);
  }
});

it('everything shifts by the offset, PostgreSQL too', () => {
  expect(portOf('postgres', { offset: 700 })).toBe(4790);
  expect(portOf('bff', { offset: 700, replica: 1 })).toBe(9700);
  expect(highestPort(1)).toBe(4103);
});
