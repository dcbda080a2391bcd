import type { Service } from '@souk/service-kit/service';
import type { Shelves } from './keep-shelves.ts';

const EVERY_MS = 2_000;

/**
 * Fills the shelves before the first shopper comes, and looks for changes though nobody asks: an import brings a hundred
 * thousand in two minutes, and whoever came then would wait until all of them are in.
 */
export const followChanges = ({ app }: Pick<Service, 'app'>, shelves: Shelves): (() => Promise<void>) => {
  const look = (): Promise<unknown> =>
    shelves
      .current()
      .catch((error: unknown) => app.log.warn({ err: error }, 'shelves not brought up to date'));
  let looking = look();
  const timer = setInterval(() => {
    looking = look();
  }, EVERY_MS);
  return async () => {
    clearInterval(timer);
    await looking;
  };
};
