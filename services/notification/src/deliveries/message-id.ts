/**
 * The Message-ID of an event's email. It follows from the event alone, so that every copy of it carries the same one
 * and mailboxes can tell a copy from a second email.
 */
export const messageIdOf = (of: { eventId: string; template: string; mailDomain: string }): string =>
  `<${of.eventId}.${of.template}@${of.mailDomain}>`;

/** The domain of a sender such as `Souk <hello@souk.example>`. */
export const domainOf = (sender: string): string =>
  sender.slice(sender.lastIndexOf('@') + 1).replace(/>$/, '');
