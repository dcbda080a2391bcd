import type { Fault } from './fault.ts';

const AWAY_MS = 1_500;

/** PostgreSQL stops in order and comes back: every connection of every service ends at once. */
export const databaseRestart: Fault = {
  name: 'database-restart',
  title: 'PostgreSQL stopped and started',
  inject: async (strike) => {
    await strike.wait(1_500);
    await strike.struck('PostgreSQL stops');
    await strike.world.server.stop();
    await strike.wait(AWAY_MS);
    await strike.world.server.start();
    strike.journal.note('postgres', 'is back');
  },
};

/** SIGKILL of the server: what was committed is there afterwards, what was not is not. */
export const databaseKilled: Fault = {
  name: 'database-killed',
  title: 'PostgreSQL killed, and recovered',
  inject: async (strike) => {
    await strike.wait(1_500);
    await strike.struck('PostgreSQL is killed');
    strike.world.server.kill();
    await strike.wait(AWAY_MS);
    await strike.world.server.start();
    strike.journal.note('postgres', 'is back');
  },
};

/** Connections break while nothing else is wrong. */
export const databaseCut: Fault = {
  name: 'database-cut',
  title: 'connections to PostgreSQL cut',
  inject: async (strike) => {
    for (let n = 0; n < 6 && !strike.over.aborted; n++) {
      const part = strike.random.pick(['order', 'payment', 'inventory', 'cart']);
      await strike.struck(`the database connections of ${part} are cut`);
      for (const link of strike.world.network.between(part, 'postgres')) link.cut();
      await strike.wait(900);
    }
  },
};

/** The commit happens, and its answer is lost: whoever asked cannot know. */
export const commitAnswerLost: Fault = {
  name: 'commit-answer-lost',
  title: 'cut during COMMIT: done, but never answered',
  inject: async (strike) => {
    for (let n = 0; n < 12 && !strike.over.aborted; n++) {
      // The checkout's own commit is one statement, without a COMMIT that could be waited for.
      const [part, word] = strike.random.pick([
        ['order', 'commit'],
        ['order', 'checkout_commit'],
        ['payment', 'commit'],
        ['inventory', 'commit'],
        ['cart', 'commit'],
      ] as const);
      const links = strike.world.network.between(part, 'postgres');
      await strike.struck(`the next commit of ${part} stays unanswered`);
      strike.world.network.trouble(links, { kind: 'cut-after', word, times: 1 });
      await strike.wait(700);
      strike.world.network.trouble(links, null);
    }
  },
};
