import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { orderConfirmed } from '@souk/events/order';
import { testEnv } from '@souk/testkit/test-env';
import { expect, it, vi } from 'vitest';
import { buildApp } from '../src/app.ts';
import { envShape } from '../src/env.ts';
import { startPostOffice } from './post-office.ts';
import { confirmedOrder } from './sample-events.ts';

type Office = Awaited<ReturnType<typeof startPostOffice>>;

const confirm = (office: Office, email: string) => {
  const payload = { ...confirmedOrder, orderId: randomUUID(), email };
  office.order.publish(orderConfirmed, { aggregateId: payload.orderId, aggregateVersion: 1, payload });
};

/** Another replica of the same service. */
const startAnother = async ({ settings, databaseUrl, env }: Office) => {
  const own = { ...settings, DATABASE_URL: databaseUrl, IDENTITY_KEY: env.IDENTITY_KEY };
  const another = await buildApp(testEnv(envShape, own));
  await another.start();
  return another;
};

/** The service in a process of its own that dies with a letter in its hands; answers how it ended. */
const dieWithLetter = ({ env }: Office): Promise<string | null> => {
  const same = Object.entries(env as Record<string, unknown>).filter(([, value]) => value !== undefined);
  const child = spawn(process.execPath, ['src/main.ts'], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: {
      PATH: process.env.PATH,
      ...Object.fromEntries(same.map(([name, value]) => [name, String(value)])),
      SOUK_TEST_CONTROLS: '1',
      SOUK_CRASH_AT: 'notification.email.before-send',
    },
    stdio: 'ignore',
  });
  return new Promise((done) => child.once('exit', (_code, signal) => done(signal)));
};

it('a letter in the hands of a process that dies is sent by another within five seconds', {
  timeout: 40_000,
}, async () => {
  const office = await startPostOffice();
  office.smtp.refuseNext('data', 451);
  confirm(office, 'orphan@mail.example');
  await vi.waitFor(() => expect(office.smtp.refused()).toBe(1), { timeout: 9_000 });
  await office.service.close();
  expect(await dieWithLetter(office)).toBe('SIGKILL');
  const another = await startAnother(office);
  try {
    const within = { timeout: 5_000, interval: 25 };
    await vi.waitFor(() => expect(office.smtp.to('orphan@mail.example')).toHaveLength(1), within);
    await vi.waitFor(async () => {
      const { rows } = await another.pool.query('select state, tries from delivery');
      expect(rows).toEqual([{ state: 'sent', tries: 3 }]);
    }, within);
  } finally {
    await another.close();
  }
});

it('a letter that a living process waits for is left to it', { timeout: 20_000 }, async () => {
  const office = await startPostOffice();
  const another = await startAnother(office);
  try {
    office.smtp.thinkFor(5_000);
    confirm(office, 'slowly@mail.example');
    await vi.waitFor(
      async () => {
        const { rows } = await another.pool.query('select state, tries from delivery');
        expect(rows).toEqual([{ state: 'sent', tries: 1 }]);
      },
      { timeout: 12_000, interval: 50 },
    );
    expect(office.smtp.to('slowly@mail.example')).toHaveLength(1);
  } finally {
    await another.close();
  }
});
