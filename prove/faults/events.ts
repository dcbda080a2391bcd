import { shuffled } from '../plan/random.ts';
import type { Fault } from './fault.ts';

const followers = ['catalog', 'cart', 'order', 'inventory', 'notification'];

/** An event that nobody can take is put aside, with what follows of the same thing; everything else goes on. */
export const poisonEvent: Fault = {
  name: 'poison-event',
  title: 'a poison event in the feed of orders',
  inject: async (strike) => {
    await strike.wait(1_000);
    await strike.struck('two events of one order make no sense');
    const aggregate = `poison-${strike.run}`;
    for (const version of [1, 2])
      await strike.world.databases.in('order')(
        `insert into outbox (type, version, aggregate_id, aggregate_version, payload)
         values ('order.confirmed', 1, $1, $2, '{"lines": "none"}')`,
        [aggregate, version],
      );
    await strike.wait(6_000);
  },
};

/** Each follower in turn forgets how far it was, as after a restored backup, and hears everything once more. */
export const eventsAgain: Fault = {
  name: 'events-again',
  title: 'every event told twice, to every follower',
  inject: async (strike) => {
    for (const follower of shuffled(followers, strike.random)) {
      await strike.wait(1_500);
      await strike.struck(`${follower} hears everything again`);
      await strike.world.databases.in(follower)(`update subscription set epoch = null, xid = '0', id = 0`);
    }
  },
};
