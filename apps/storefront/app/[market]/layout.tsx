import { SkipLink } from '@souk/ui/skip-link';
import { ThemeScript } from '@souk/ui/theme-script';
import { Toasts } from '@souk/ui/toast';
import type { Metadata, Viewport } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { KeepOffline } from '../../features/hall/keep-offline.tsx';
import { OfflineNotice } from '../../features/hall/offline-notice.tsx';
import { shopOrigin } from '../../features/machines/shop-origin.ts';
import { messagesIn } from '../../i18n/catalogs.ts';
import { onEveryPage, pickMessages } from '../../i18n/sent-messages.ts';
import { lettersOf } from '../../lib/fonts.ts';
import { marketOf, shopName } from '../../lib/market.ts';
import { BffProvider } from '../../lib/trpc/provider.tsx';
import '../globals.css';

type Props = { params: Promise<{ market: string }>; children: ReactNode };

export async function generateMetadata({ params }: Omit<Props, 'children'>): Promise<Metadata> {
  const t = await getTranslations('frame');
  return {
    // The address the shop is known by is a setting of the running app; nothing is made at build.
    metadataBase: new URL(shopOrigin()),
    title: { default: t('title'), template: '%s · Souk' },
    description: t('description'),
    manifest: `/${marketOf((await params).market).code}/manifest.webmanifest`,
    appleWebApp: { title: shopName, statusBarStyle: 'default' },
    icons: { icon: '/icon.svg', apple: '/icons/apple-touch-180.png' },
  };
}

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
  const { language, locale, direction } = marketOf((await params).market);
  const t = await getTranslations('frame');
  const messages = pickMessages(await messagesIn(language), onEveryPage);
  return (
    <html lang={locale} dir={direction} className={lettersOf(language)} suppressHydrationWarning>
      <head>
        <ThemeScript app="souk-shop" />
      </head>
      <body className="flex flex-col">
        <SkipLink to="main">{t('skip')}</SkipLink>
        <NextIntlClientProvider messages={messages}>
          <BffProvider>
            {children}
            <OfflineNotice />
            <KeepOffline />
            <Toasts />
          </BffProvider>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
