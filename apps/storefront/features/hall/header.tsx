import { heart, person } from '@souk/ui/drawings';
import { iconButtonClass } from '@souk/ui/icon-button';
import { LineIcon } from '@souk/ui/line-icon';
import { Logo } from '@souk/ui/logo';
import { useTranslations } from 'next-intl';
import { type Market, shopName } from '../../lib/market.ts';
import { BagButton } from '../cart/bag-button.tsx';
import type { StallLink } from '../catalog/read-stalls.ts';
import { SearchButton } from '../search/search-button.tsx';
import { MenuButton } from './menu-button.tsx';
import { NearLink } from './near-link.tsx';
import { StallNav } from './stall-nav.tsx';

/** The head of every page but the till. */
export function Header({ market, stalls }: { market: Market; stalls: StallLink[] }) {
  const home = `/${market.code}`;
  const t = useTranslations('hall');
  return (
    <header className="hall relative z-10 flex h-16 items-center justify-between gap-4 sm:h-22">
      <NearLink href={home} aria-label={t('home')} className="rounded-xs">
        <Logo name={shopName} className="text-[1.625rem] sm:text-[1.875rem]" />
      </NearLink>
      <StallNav market={market.code} stalls={stalls} />
      <div className="flex items-center gap-1 sm:gap-2">
        <SearchButton market={market.code} />
        <NearLink
          href={`${home}/wishlist`}
          prefetch={false}
          aria-label={t('wishlist')}
          title={t('wishlist')}
          className={`${iconButtonClass} max-sm:hidden`}
        >
          <LineIcon draw={heart} className="size-5" />
        </NearLink>
        <NearLink
          href={`${home}/account`}
          prefetch={false}
          aria-label={t('account')}
          title={t('account')}
          className={`${iconButtonClass} max-sm:hidden`}
        >
          <LineIcon draw={person} className="size-5" />
        </NearLink>
        <BagButton market={market.code} />
        <MenuButton market={market} stalls={stalls} />
      </div>
    </header>
  );
}
