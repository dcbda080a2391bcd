import { Arch } from '@souk/ui/arch';
import { classNames } from '@souk/ui/class-names';
import { TheirWords } from '../../i18n/their-words.tsx';
import type { Listing } from '../../lib/trpc/types.ts';

/** The head of a stall: its name large in its own colour, and three things from its window. */
export function StallBanner({ category }: { category: Listing['category'] }) {
  const [first, second, third] = category.images;
  const order = [second, first, third].filter((image) => image !== undefined);
  return (
    <header className="relative flex min-h-40 items-end justify-between gap-6 overflow-hidden rounded-tile bg-tile px-6 sm:h-58 sm:px-12">
      <div className="pt-10 pb-8 text-stall-ink sm:pb-10">
        <h1 className="display-title text-[3rem] leading-none tracking-[-0.03em] sm:text-banner">
          <TheirWords>{category.title}</TheirWords>
        </h1>
        <p className="mt-3 max-w-110 text-[1.0625rem] leading-6">
          <TheirWords>{category.tagline}</TheirWords>
        </p>
      </div>
      <div aria-hidden="true" className="flex items-end gap-5 self-end max-md:hidden">
        {order.map((image) => (
          <Arch
            key={image.src ?? image.alt}
            art={image.art ? image.src : null}
            alt=""
            objectClass="w-[62%]"
            className={classNames('w-28 shrink-0 lg:w-34', image === first ? 'h-47' : 'h-38')}
          />
        ))}
      </div>
    </header>
  );
}
