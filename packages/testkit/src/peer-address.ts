const ports: Record<string, number> = {
  catalog: 2,
  account: 3,
  cart: 4,
  order: 5,
  payment: 6,
  inventory: 8,
  notification: 10,
  bff: 12,
  gateway: 14,
};

/**
 * Where a service under test believes its peer to be: a port where nobody listens, so that a peer without a fake is
 * a peer that is down.
 */
export const peerAddress = (name: string): string => `http://127.0.0.1:${ports[name.toLowerCase()] ?? 16}`;
