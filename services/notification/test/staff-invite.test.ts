import { staffInvited } from '@souk/events/account';
import { inviteToken } from '@souk/events/invite-token';
import { rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';
import { expect, it, vi } from 'vitest';
import { startPostOffice } from './post-office.ts';
import { invitation } from './sample-events.ts';

const office = await startPostOffice({ PUBLIC_ADMIN_URL: 'https://desk.souk.example' });
const { smtp, account } = office;
const within = { timeout: 8_000, interval: 20 };
const inAWeek = new Date(Date.now() + 7 * 24 * 3600_000).toISOString();

it('an invite is mailed with a link that only the two services can work out, kept in neither feed nor database', async () => {
  const payload = { ...invitation, email: 'leyla@mail.example', expiresAt: inAWeek };
  const { id, inviteId } = { id: payload.inviteId, inviteId: payload.inviteId };
  const event = account.publish(staffInvited, { aggregateId: id, aggregateVersion: 1, payload });
  const mail = await vi.waitFor(() => {
    const [first] = smtp.to('leyla@mail.example');
    expect(first).toBeDefined();
    return first!;
  }, within);

  const token = inviteToken({ key: office.env.ACCOUNT_KEY, inviteId, seed: payload.seed });
  const link = `https://desk.souk.example/invite?token=${token}`;
  expect(mail.subject).toBe('Nadia Haddad invites you to work at Souk');
  expect(mail.messageId).toBe(`<${event.id}.staff-invite@souk.example>`);
  expect(String(mail.html)).toContain(`href="${link}"`);
  for (const said of [link, 'Fulfilment', 'leyla@mail.example', 'There is a desk for you, Leyla.'])
    expect(mail.text).toContain(said);

  const { rows } = await rowsOf<{ all: string }>(
    office.db,
    sql`select jsonb_agg(to_jsonb(d))::text as all from delivery d`,
  );
  expect(rows[0]!.all).not.toContain(token);
  expect(JSON.stringify(event)).not.toContain(token);
});

it('a name that is no name greets nobody', async () => {
  const payload = {
    ...invitation,
    email: 'odd@mail.example',
    name: 'Win at evil.example',
    expiresAt: inAWeek,
  };
  account.publish(staffInvited, { aggregateId: payload.inviteId, aggregateVersion: 2, payload });
  await vi.waitFor(() => expect(smtp.to('odd@mail.example')).toHaveLength(1), within);
  expect(smtp.to('odd@mail.example')[0]!.text).toContain('There is a desk for you.\n');
});
