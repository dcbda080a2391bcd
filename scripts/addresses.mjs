/** Every port of a shop before SOUK_PORT_OFFSET, by the name of who listens there. */
export const basePorts = {
  storefront: 3000,
  admin: 3001,
  bff: 4000,
  catalog: 4001,
  account: 4002,
  cart: 4003,
  order: 4004,
  payment: 4005,
  inventory: 4006,
  notification: 4007,
  postgres: 4090,
  gateway: 4100,
  mailbox: 4101,
  smtp: 4102,
  passport: 4103,
};

/** How far the ports of the next replica are from those of the one before. */
export const REPLICA_STEP = 5_000;
export const MAX_REPLICAS = 4;

/** The outside world and the database run once, whatever the number of replicas. */
const singles = new Set(['postgres', 'gateway', 'mailbox', 'smtp', 'passport']);

export const replicasOf = (name, replicas) => (singles.has(name) ? 1 : replicas);

/** The port of one replica (the first is 0). */
export const portOf = (name, { offset = 0, replica = 0 } = {}) =>
  basePorts[name] + offset + replica * REPLICA_STEP;

/** Every port of a shop: `{ name, port }`. */
export const allPorts = ({ offset, replicas }) =>
  Object.keys(basePorts).flatMap((name) =>
    Array.from({ length: replicasOf(name, replicas) }, (_, replica) => ({
      name,
      port: portOf(name, { offset, replica }),
    })),
  );

export const highestPort = (replicas) =>
  Math.max(...allPorts({ offset: 0, replicas }).map(({ port }) => port));

/**
 * The names whose ports two shops side by side would both want; empty when they get along. Without replicas any two
 * offsets get along whose difference is not one between two base ports, so that 2000 apart they never meet; replicas add
 * the same differences around every multiple of 5000.
 */
export const collisions = (one, other) => {
  const taken = new Map(allPorts(one).map(({ name, port }) => [port, name]));
  return allPorts(other)
    .filter(({ port }) => taken.has(port))
    .map(({ name, port }) => ({ port, names: [taken.get(port), name] }));
};

/** What browsers and Node's own fetch refuse to talk to ("bad ports" of the Fetch standard), as far up as a shop goes. */
const refused = new Set([
  3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
]);

/** The first part of such a shop that nobody could call, `{ name, port }`, or undefined when there is none. */
export const unreachable = (shop) =>
  allPorts(shop).find(({ name, port }) => name !== 'postgres' && name !== 'smtp' && refused.has(port));

/** An offset at which another shop can be called and wants none of this one's ports. */
export const offsetBeside = (shop) => {
  for (let offset = 0; ; offset += 10) {
    const other = { ...shop, offset };
    if (!unreachable(other) && collisions(shop, other).length === 0) return offset;
  }
};
