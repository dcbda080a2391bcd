import { Arch } from '@souk/ui/arch';
import { useTranslations } from 'next-intl';
import { TheirWords } from '../../i18n/their-words.tsx';
import type { Market } from '../../lib/market.ts';
import type { BlockOf } from '../../lib/trpc/types.ts';
import { NearLink } from '../hall/near-link.tsx';
import { Said } from './said.tsx';
import { moreClass, SectionHead } from './section-head.tsx';

type Props = { market: Market; block: BlockOf<'stalls'>; total: number };

/** The stalls in one row; on phones it scrolls sideways and the next arch is cut, so that one sees there is more. */
export function StallRow({ market, block: { heading, stalls }, total }: Props) {
  const t = useTranslations('home');
  const ui = useTranslations('ui');
  return (
    <section className="hall mt-16 lg:mt-26">
      <SectionHead
        title={<Said words={heading} />}
        more={
          <NearLink href={`/${market.code}/stalls/all`} className={moreClass}>
            {t('everything', { count: total })}
          </NearLink>
        }
      />
      <ul className="-mx-5 mt-6 flex gap-4 overflow-x-auto px-5 pt-2 pb-3 [scrollbar-width:none] sm:-mx-6 sm:px-6 lg:mx-0 lg:mt-7 lg:grid lg:grid-cols-8 lg:overflow-visible lg:p-0">
        {stalls.map(({ handle, title, stall, count, image }) => (
          <li key={handle} data-stall={stall} className="w-28 shrink-0 sm:w-36 lg:w-auto">
            <NearLink
              href={`/${market.code}/stalls/${handle}`}
              className="card group block rounded-field text-center"
            >
              <Arch
                art={image.art ? image.src : null}
                alt=""
                className="aspect-[142/184] transition-[translate] duration-(--duration-lift) ease-settle group-hover:-translate-y-1.5"
              />
              <span className="display mt-3.5 block text-name">
                <TheirWords>{title}</TheirWords>
              </span>
              <span className="block text-small text-ink-muted">{ui('things', { count })}</span>
            </NearLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
