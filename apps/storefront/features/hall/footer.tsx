import { Logo } from '@souk/ui/logo';
import { useTranslations } from 'next-intl';
import { type Market, shopName } from '../../lib/market.ts';
import { LightChoice } from './light-choice.tsx';
import { MarketChoice } from './market-choice.tsx';
import { NearLink } from './near-link.tsx';

const columns = [
  {
    title: 'help',
    links: [
      { label: 'track', page: 'tracking' },
      { label: 'return', page: 'returns' },
      { label: 'delivery', page: 'delivery' },
      { label: 'contact', page: 'contact' },
    ],
  },
  {
    title: 'theHall',
    links: [
      { label: 'stallholders', page: 'stallholders' },
      { label: 'pricing', page: 'pricing' },
      { label: 'openSource', page: 'open-source' },
    ],
  },
] as const;

const plain = 'block py-1.5 text-[0.9375rem] leading-5 text-on-footer-muted';
const item =
  'inline-block rounded-xs py-1.5 text-[0.9375rem] leading-5 text-on-footer-muted hover:text-on-footer aria-[current]:font-semibold aria-[current]:text-on-footer';

const countryName = ({ locale, country }: Market): string =>
  new Intl.DisplayNames(locale, { type: 'region' }).of(country) ?? country;

export function Footer({ market }: { market: Market }) {
  const t = useTranslations('frame');
  return (
    <footer className="mt-20 bg-footer lg:mt-32">
      <div data-theme="dark" className="zellige text-on-footer">
        <div className="hall grid grid-cols-2 gap-x-6 gap-y-10 pt-14 pb-20 lg:grid-cols-[465px_245px_245px_1fr] lg:pt-20">
          <div className="max-lg:col-span-2">
            <Logo name={shopName} className="text-[2.25rem]" />
            <p className="mt-4 max-w-76 text-[0.9375rem] leading-5.5 text-on-footer-muted">{t('promise')}</p>
          </div>
          {columns.map(({ title, links }) => (
            <nav key={title} aria-label={t(title)}>
              <h2 className="text-small font-semibold">{t(title)}</h2>
              <ul className="mt-4">
                {links.map(({ label, page }) => (
                  <li key={page}>
                    <NearLink href={`/${market.code}/info/${page}`} prefetch={false} className={item}>
                      {t(label)}
                    </NearLink>
                  </li>
                ))}
              </ul>
            </nav>
          ))}
          <section aria-label={t('shoppingIn')} className="max-lg:col-span-2">
            <h2 className="text-small font-semibold">{t('shoppingIn')}</h2>
            <ul className="mt-4">
              <li className={plain}>
                {t('deliversTo', { country: countryName(market), currency: market.currency })}
              </li>
              <MarketChoice here={market.code} className={item} />
              <li>
                <LightChoice className={item} />
              </li>
            </ul>
          </section>
        </div>
      </div>
    </footer>
  );
}
