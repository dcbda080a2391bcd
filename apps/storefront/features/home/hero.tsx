import { Arch } from '@souk/ui/arch';
import { buttonClass } from '@souk/ui/button-class';
import { classNames } from '@souk/ui/class-names';
import { useTranslations } from 'next-intl';
import { useTheirLang } from '../../i18n/their-words.tsx';
import type { Market } from '../../lib/market.ts';
import type { BlockOf } from '../../lib/trpc/types.ts';
import { NearLink } from '../hall/near-link.tsx';
import { Said, Way } from './said.tsx';

const bays = ['glaze', 'saffron', 'terracotta'] as const;
const sizes = [
  'aspect-[95/168] w-[27%] lg:aspect-[196/368] lg:w-49',
  'aspect-[140/248] w-[40%] lg:aspect-[280/536] lg:w-70',
  'aspect-[95/168] w-[27%] lg:aspect-[196/368] lg:w-49',
];

/** The front door: what the hall is, and three arches in late light. */
export function Hero({
  market,
  block: { heading, lead, ways, cards },
  stalls,
}: {
  market: Market;
  block: BlockOf<'hero'>;
  stalls: number;
}) {
  const t = useTranslations('home');
  const lang = useTheirLang();
  return (
    <section className="relative overflow-x-clip lg:h-164">
      <span
        aria-hidden="true"
        className="zellige absolute inset-y-0 end-0 -mt-16 w-full [mask-image:linear-gradient(to_left,#000_20%,transparent_62%)] rtl:[mask-image:linear-gradient(to_right,#000_20%,transparent_62%)] sm:-mt-22"
      />
      <span aria-hidden="true" className="absolute inset-x-0 bottom-0 h-14 bg-sunk lg:h-18 dark:bg-raised" />
      <div className="hall relative lg:flex lg:h-full lg:justify-between">
        <div className="pt-6 sm:pt-12 lg:w-125 lg:pt-27">
          <h1 className="display-title text-hero-sm leading-[1.06] tracking-[-0.032em] lg:text-hero">
            <Said words={heading} stalls={t('stalls', { count: stalls })} />
          </h1>
          <p className="mt-5 max-w-100 text-[1.0625rem] leading-7 text-ink-muted lg:mt-6 lg:text-lead">
            <Said words={lead} />
          </p>
          <div className="mt-7 flex flex-wrap gap-3 lg:mt-11">
            {ways.map((way, nth) => (
              <Way
                key={nth === 0 ? 'first' : 'second'}
                market={market.code}
                way={way}
                className={
                  nth === 0 ? buttonClass() : classNames(buttonClass({ variant: 'quiet' }), 'max-sm:hidden')
                }
              />
            ))}
          </div>
        </div>
        <div className="flex items-end justify-between gap-3 pt-10 pb-5 sm:justify-center sm:gap-6 lg:pt-0 lg:pb-10">
          {cards.map((card, at) => (
            <NearLink
              key={card.handle}
              href={`/${market.code}/products/${card.handle}`}
              lang={lang}
              aria-label={card.title}
              className={classNames('card block max-sm:max-w-none sm:max-lg:max-w-56', sizes[at])}
            >
              <Arch
                art={card.image.art ? card.image.src : null}
                alt=""
                bay={bays[at]}
                longShadow
                eager
                className="h-full"
                objectClass="w-[88%]"
              />
            </NearLink>
          ))}
        </div>
      </div>
    </section>
  );
}
