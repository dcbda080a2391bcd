import type { ProcessPlan } from '../../scripts/topology.mjs';
import { type Link, openLink, type Trouble } from './link.ts';
import { addressesIn, rewire } from './rewire.ts';

export type Network = {
  readonly links: readonly Link[];
  /** The lines between these parts; each is a part (`order`), one replica (`order-2`), or anybody. */
  between(from: string | null, to: string | null): Link[];
  trouble(links: readonly Link[], trouble: Trouble | null): void;
  /** Says that somebody stands there from now on, or nobody. */
  attended(name: string, isAttended: boolean): void;
  /** All lines whole again. */
  heal(): void;
  close(): Promise<void>;
};

/** Where somebody listens who is no process of the plan: the database and the mail server. */
export type Listener = { name: string; port: number };

const isPart = (name: string, part: string | null): boolean =>
  part === null || name === part || name.replace(/-\d+$/, '') === part;

/**
 * Puts a line of its own between every pair that talks: each caller gets its own addresses of its peers. Answers the
 * same plans with those addresses in them.
 */
export const openNetwork = async (
  plans: readonly ProcessPlan[],
  others: readonly Listener[],
): Promise<{ network: Network; plans: ProcessPlan[] }> => {
  const listeners: Listener[] = [...plans.map(({ name, port }) => ({ name, port })), ...others];
  const links: Link[] = [];

  const linkFor = async (plan: ProcessPlan, port: number): Promise<[number, number] | null> => {
    const called = listeners.find((listener) => listener.port === port);
    if (!called || called.name === plan.name) return null;
    // The outside world knows one address of payment, behind which its replicas take turns.
    const ports = plan.kind === 'sandbox' ? portsOfPart(called.name) : [port];
    const link = await openLink({ from: plan.name, to: called.name, ports });
    links.push(link);
    return [port, link.port];
  };
  const portsOfPart = (name: string): number[] =>
    listeners.filter((listener) => isPart(listener.name, name)).map(({ port }) => port);

  const rewired = await Promise.all(
    plans.map(async (plan) => {
      const pairs = await Promise.all(addressesIn(plan.env).map((port) => linkFor(plan, port)));
      return { ...plan, env: rewire(plan.env, new Map(pairs.filter((pair) => pair !== null))) };
    }),
  );
  const network: Network = {
    links,
    between: (from, to) => links.filter((link) => isPart(link.from, from) && isPart(link.to, to)),
    trouble: (some, trouble) => {
      for (const link of some) link.trouble(trouble);
    },
    attended: (name, isAttended) => {
      for (const link of links) if (link.to === name) link.attended(isAttended);
    },
    heal: () => {
      for (const link of links) link.trouble(null);
    },
    close: async () => void (await Promise.all(links.map((link) => link.close()))),
  };
  return { network, plans: rewired };
};
