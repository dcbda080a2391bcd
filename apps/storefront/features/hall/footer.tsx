import { Logo } from '@souk/ui/logo';
import Link from 'next/link';
import type { Market } from '../../lib/market.ts';
import { LightChoice } from './light-choice.tsx';

const columns = [
  {
    title: 'Help',
    links: [
      { label: 'Track an order', page: 'tracking' },
      { label: 'Return something', page: 'returns' },
      { label: 'Delivery and prices', page: 'delivery' },
      { label: 'Write to us', page: 'contact' },
    ],
  },
  {
    title: 'The hall',
    links: [
      { label: 'Our stallholders', page: 'stallholders' },
      { label: 'How we price', page: 'pricing' },
      { label: 'Open source', page: 'open-source' },
    ],
  },
];

const plain = 'block py-1.5 text-[0.9375rem] leading-5 text-on-footer-muted';
const item =
  'inline-block rounded-xs py-1.5 text-[0.9375rem] leading-5 text-on-footer-muted hover:text-on-footer';

export function Footer({ market }: { market: Market }) {
  return (
    <footer className="mt-20 bg-footer lg:mt-32">
      <div data-theme="dark" className="zellige text-on-footer">
        <div className="hall grid grid-cols-2 gap-x-6 gap-y-10 pt-14 pb-20 lg:grid-cols-[465px_245px_245px_1fr] lg:pt-20">
          <div className="max-lg:col-span-2">
            <Logo name="Souk" className="text-[2.25rem]" />
            <p className="mt-4 max-w-76 text-[0.9375rem] leading-5.5 text-on-footer-muted">
              Many stalls under one roof. Sent from the hall within a day, returned within thirty.
            </p>
          </div>
          {columns.map(({ title, links }) => (
            <nav key={title} aria-label={title}>
              <h2 className="text-small font-semibold">{title}</h2>
              <ul className="mt-4">
                {links.map(({ label, page }) => (
                  <li key={page}>
                    <Link href={`/${market.code}/info/${page}`} prefetch={false} className={item}>
                      {label}
                    </Link>
                  </li>
                ))}
              </ul>
            </nav>
          ))}
          <section aria-label="You are shopping in">
            <h2 className="text-small font-semibold">You are shopping in</h2>
            <ul className="mt-4">
              <li className={plain}>
                {market.countryName}, {market.currency}
              </li>
              <li className={plain}>{market.languageName}</li>
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
