/** A person in a list of one service, with the moment they are sorted by and where a page after them begins. */
export type Listed = { at: string; cursor: string };

/** Where the next page begins in each of the two lists; null at their beginnings. */
export type Position = { accounts: string | null; guests: string | null };

/**
 * Two lists, each with the newest first, as pages of one: of the next in either list the newer comes first. The
 * position names the last one shown of each, so neither service has to know of the other.
 */
export const mergePage = <Account extends Listed, Guest extends Listed>(
  {
    accounts,
    guests,
    more,
  }: { accounts: readonly Account[]; guests: readonly Guest[] /** Either list goes on. */; more: boolean },
  { from, limit }: { from: Position; limit: number },
): { items: (Account | Guest)[]; next: Position | null } => {
  const items: (Account | Guest)[] = [];
  const next = { ...from };
  let [a, g] = [0, 0];
  while (items.length < limit) {
    const account = accounts[a];
    const guest = guests[g];
    const takeAccount = account && (!guest || account.at >= guest.at);
    const taken = takeAccount ? account : guest;
    if (!taken) break;
    items.push(taken);
    if (takeAccount) {
      a += 1;
      next.accounts = taken.cursor;
    } else {
      g += 1;
      next.guests = taken.cursor;
    }
  }
  const leftOver = a < accounts.length || g < guests.length;
  return { items, next: leftOver || more ? next : null };
};

/** A position as one opaque word, and back; anything else is the beginning. */
export const sealPosition = ({ accounts, guests }: Position): string => `${accounts ?? ''}~${guests ?? ''}`;

export const openPosition = (cursor: string | undefined): Position => {
  const [accounts, guests] = (cursor ?? '').split('~');
  return { accounts: accounts || null, guests: guests || null };
};
