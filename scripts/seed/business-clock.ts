import pg from 'pg';

/** The services whose past is lived again. Notification stays in the present: nobody is mailed about last month. */
const MOVED = ['cart', 'order', 'payment', 'inventory'];

/** Moves the business clock of some services: of those that take part in an order, unless others are named. */
export const openBusinessClock = async (names: readonly string[] = MOVED) => {
  const clients = names.map((name) => {
    const connectionString = process.env[`${name.toUpperCase()}_DATABASE_URL`];
    return new pg.Client({ connectionString, application_name: 'seed' });
  });
  await Promise.all(clients.map((client) => client.connect()));
  const setOffset = async (seconds: number): Promise<void> => {
    await Promise.all(
      clients.map((client) => client.query('update business_clock set offset_seconds = $1', [seconds])),
    );
  };
  return {
    goTo: (hoursAgo: number): Promise<void> => setOffset(-hoursAgo * 3600),
    backToNow: (): Promise<void> => setOffset(0),
    close: async (): Promise<void> => {
      await Promise.all(clients.map((client) => client.end()));
    },
  };
};
