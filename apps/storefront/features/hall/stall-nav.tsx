'use client';

import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { TheirWords } from '../../i18n/their-words.tsx';
import type { StallLink } from '../catalog/read-stalls.ts';
import { useAtStall } from './at-stall.tsx';
import { NearLink } from './near-link.tsx';

/** The stalls in the head; the one we stand at is underlined in its own colour. */
export function StallNav({ market, stalls }: { market: string; stalls: StallLink[] }) {
  const t = useTranslations('hall');
  const path = usePathname();
  const at = useAtStall();
  return (
    <nav aria-label={t('stalls')} className="max-lg:hidden">
      <ul className="flex items-center gap-7">
        {stalls.map(({ handle, title, stall }) => {
          const href = `/${market}/stalls/${handle}`;
          const here = path === href || at === handle;
          return (
            <li key={handle} data-stall={stall}>
              <NearLink
                href={href}
                aria-current={path === href ? 'page' : here ? 'true' : undefined}
                className="block rounded-xs border-b-2 border-transparent py-2 text-[0.9375rem] leading-6 font-medium transition-colors duration-(--duration-quick) hover:border-line-strong aria-[current]:border-dot"
              >
                <TheirWords>{title}</TheirWords>
              </NearLink>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
