import { ThemeScript } from '@souk/ui/theme-script';
import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { display, text } from './fonts';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Souk admin', template: '%s · Souk admin' },
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf7f1' },
    { media: '(prefers-color-scheme: dark)', color: '#15110e' },
  ],
};

/** Reading the request's policy renders every page, the error pages too, for its request: a nonce cannot be cached. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const policy = (await headers()).get('content-security-policy') ?? '';
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
  return (
    <html
      lang="en-US"
      data-app="admin"
      className={`${display.variable} ${text.variable}`}
      suppressHydrationWarning
    >
      <head>
        <ThemeScript app="souk-admin" nonce={nonce} />
      </head>
      <body>{children}</body>
    </html>
  );
}
