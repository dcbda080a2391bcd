type Env = Record<string, string>;

const address = /(?<=[/@,]127\.0\.0\.1:)\d+/g;

/** Every port of this machine that a process is told to call. What browsers are told (`localhost`) is not among them. */
export const addressesIn = (env: Env): number[] => [
  ...new Set(
    Object.values(env).flatMap((value) => [...value.matchAll(address)].map(([port]) => Number(port))),
  ),
];

/** The same settings with other ports to call. */
export const rewire = (env: Env, ports: ReadonlyMap<number, number>): Env =>
  Object.fromEntries(
    Object.entries(env).map(([name, value]) => [
      name,
      value.replace(address, (port) => String(ports.get(Number(port)) ?? port)),
    ]),
  );
