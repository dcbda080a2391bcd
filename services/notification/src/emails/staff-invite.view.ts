import type { staffInvited } from '@souk/events/account';
import { inviteToken } from '@souk/events/invite-token';
import type { z } from 'zod';
import { firstNameOf } from './greeting.ts';

type StaffInvited = z.output<typeof staffInvited.payload>;

/** What somebody reads who is invited to work at the shop. */
export type StaffInviteView = {
  market: string;
  storefrontUrl: string;
  subject: string;
  heading: string;
  lead: string;
  role: { name: string; does: string };
  signsInAs: string;
  /** Opens the desk: whoever holds it may choose the password. */
  link: string;
  goodUntil: string;
};

const roles: Record<StaffInvited['role'], { name: string; does: string }> = {
  owner: { name: 'Owner', does: 'You may do everything, and decide who else works here.' },
  manager: {
    name: 'Manager',
    does: 'You look after products, prices, stock, promotions, orders and customers.',
  },
  fulfilment: { name: 'Fulfilment', does: 'You pack and ship orders, take returns in and keep the stock.' },
  support: {
    name: 'Support',
    does: 'You help customers: their orders, refunds, returns and notes.',
  },
};

/**
 * @param adminUrl where the desk is, without a slash at its end
 * @param accountKey the key shared with the account service: the link's token is worked out here and kept nowhere
 */
export const viewOfStaffInvite = (
  { inviteId, email, name, role, invitedBy, seed, expiresAt }: StaffInvited,
  { storefrontUrl, adminUrl, accountKey }: { storefrontUrl: string; adminUrl: string; accountKey: string },
): StaffInviteView => {
  const token = inviteToken({ key: accountKey, inviteId, seed });
  const first = firstNameOf(name);
  const who = invitedBy ?? 'The shop';
  return {
    market: 'en-us',
    storefrontUrl,
    subject: `${who} invites you to work at Souk`,
    heading: first ? `There is a desk for you, ${first}.` : 'There is a desk for you.',
    lead: `${who} invites you to help run the shop. Choose a password and you are in.`,
    role: roles[role],
    signsInAs: email,
    link: `${adminUrl}/invite?token=${token}`,
    goodUntil: new Intl.DateTimeFormat('en-US', {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    }).format(new Date(expiresAt)),
  };
};

/** The invite for readers without HTML. */
export const textOfStaffInvite = (view: StaffInviteView): string => `${view.heading}

${view.lead}

Your role: ${view.role.name}. ${view.role.does}
You sign in as: ${view.signsInAs}

Choose a password: ${view.link}

The link is good until ${view.goodUntil}, and opens once. Keep it to yourself: whoever has it can take your place.

You do not know what this is about? Then leave it unanswered. Nothing happens without the link.

Souk, ${view.storefrontUrl}
`;
