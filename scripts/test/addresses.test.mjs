import { describe, expect, it } from 'vitest';
import { allPorts, collisions, highestPort, portOf } from '../addresses.mjs';

describe('two shops side by side', () => {
  const shop = (offset, replicas = 1) => ({ offset, replicas });

  it('get along 2000 ports apart', () => {
    for (const offset of [2000, 4000, 12_000]) expect(collisions(shop(0), shop(offset))).toEqual([]);
  });

  it('are told which ports they would both want', () => {
    expect(collisions(shop(0), shop(1000)).map(({ names }) => names)).toContainEqual(['bff', 'storefront']);
    expect(collisions(shop(0), shop(0))).toHaveLength(allPorts(shop(0)).length);
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
  expect(highestPort(1)).toBe(4102);
});
