import type { Fault, Strike } from '../faults/fault.ts';
import { mendGateway } from '../faults/gateway.ts';

/** Whatever went wrong is right again: lines whole, the database there, every replica up and awake. */
export const healWorld = async (fault: Fault, strike: Strike): Promise<void> => {
  const { world } = strike;
  world.network.heal();
  await world.server.start();
  for (const name of world.replicas.names()) world.replicas.thaw(name);
  const dead = world.replicas.names().filter((name) => !world.replicas.isRunning(name));
  await Promise.all(dead.map((name) => world.replicas.restart(name)));
  await Promise.all(world.replicas.names().map((name) => world.replicas.untilHealthy(name)));
  await mendGateway(strike);
  await fault.heal?.(strike);
};
