import { inTransaction } from '@souk/service-kit/database';
import type { Service } from '@souk/service-kit/service';
import type { EmailFacts } from '../emails/render-email.ts';
import { tellFarewell } from '../erasures/tell-farewell.ts';
import { findDelivery, markFailed, settle } from './delivery.queries.ts';

const FAREWELL = 'account-erased';

/** An email is out. Of the last one to somebody the account service hears: it kept their address for it. */
export const endSent = async (
  { db }: Pick<Service, 'db'>,
  { id, template, facts }: { id: string; template: string; facts: EmailFacts },
): Promise<void> => {
  if (template !== FAREWELL) return settle(db, id, 'sent');
  await inTransaction(db, async (tx) => {
    await settle(tx, id, 'sent');
    await tellFarewell(tx, { facts, sent: true });
  });
};

/** Nobody takes this email, however often it is tried. */
export const endFailed = ({ db }: Pick<Service, 'db'>, id: string): Promise<void> =>
  inTransaction(db, async (tx) => {
    const row = await findDelivery(tx, id);
    await markFailed(tx, id);
    if (row?.template === FAREWELL && row.state === 'queued')
      await tellFarewell(tx, { facts: row.data as EmailFacts, sent: false });
  });
