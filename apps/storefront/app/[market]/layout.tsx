import { SkipLink } from '@souk/ui/skip-link';
import { ThemeScript } from '@souk/ui/theme-script';
import { Toasts } from '@souk/ui/toast';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { OfflineNotice } from '../../features/hall/offline-notice.tsx';
import { display, text } from '../../lib/fonts.ts';
import { marketOf } from '../../lib/market.ts';
import { BffProvider } from '../../lib/trpc/provider.tsx';
import '../globals.css';

type Props = { params: Promise<{ market: string }>; children: ReactNode };

export const metadata: Metadata = {
  title: { default: 'Souk, a market hall', template: '%s · Souk' },
  description: 'Many small stalls behind one front door. Every price shows its working.',
};

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f8f1e4' },
    { media: '(prefers-color-scheme: dark)', color: '#18110c' },
  ],
};

/** Nothing is made at build: the hall is not open then. Pages are made at their first visit and kept. */
export const generateStaticParams = () => [{ market: '_' }];

export default async function MarketLayout({ params, children }: Props) {
  const market = marketOf((await params).market);
  return (
    <html lang={market.locale} className={`${display.variable} ${text.variable}`} suppressHydrationWarning>
      <head>
        <ThemeScript app="souk-shop" />
      </head>
      <body className="flex flex-col">
        <SkipLink to="main">Skip to what is here</SkipLink>
        <BffProvider>
          {children}
          <OfflineNotice />
          <Toasts />
        </BffProvider>
      </body>
    </html>
  );
}
