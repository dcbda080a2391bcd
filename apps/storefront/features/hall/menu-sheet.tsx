'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { TheirWords } from '../../i18n/their-words.tsx';
import type { Market } from '../../lib/market.ts';
import type { StallLink } from '../catalog/read-stalls.ts';
import { Dialog } from '../ui/dialog.tsx';
import { LightChoice } from './light-choice.tsx';
import { MarketChoice } from './market-choice.tsx';

type Props = { open: boolean; onOpenChange: (open: boolean) => void; market: Market; stalls: StallLink[] };

export default function MenuSheet({ open, onOpenChange, market, stalls }: Props) {
  const t = useTranslations('hall');
  const close = () => onOpenChange(false);
  const row = 'flex min-h-13 items-center gap-3 border-b border-line';
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('theStalls')} place="side">
      <nav aria-label={t('stalls')}>
        <ul>
          {stalls.map(({ handle, title, stall }) => (
            <li key={handle} data-stall={stall}>
              <Link
                href={`/${market.code}/stalls/${handle}`}
                onClick={close}
                className={`${row} display text-name`}
              >
                <span aria-hidden="true" className="size-2.5 rounded-pill bg-dot" />
                <TheirWords>{title}</TheirWords>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <ul className="mt-6">
        <li>
          <Link href={`/${market.code}/account`} prefetch={false} onClick={close} className={row}>
            {t('account')}
          </Link>
        </li>
        <li>
          <Link href={`/${market.code}/wishlist`} prefetch={false} onClick={close} className={row}>
            {t('wishlist')}
          </Link>
        </li>
        <li>
          <Link href={`/${market.code}/info/tracking`} onClick={close} className={row}>
            {t('track')}
          </Link>
        </li>
        <li className={row}>
          <LightChoice />
        </li>
      </ul>
      <nav aria-label={t('language')} className="mt-6">
        <ul className="flex flex-wrap gap-x-6">
          <MarketChoice
            here={market.code}
            className="flex min-h-11 items-center rounded-xs hover:underline aria-[current]:font-semibold"
          />
        </ul>
      </nav>
    </Dialog>
  );
}
