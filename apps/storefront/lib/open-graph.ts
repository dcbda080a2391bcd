import type { Metadata } from 'next';
import { marketOf, shopName } from './market.ts';

type Shown = {
  market: string;
  title: string;
  description: string;
  pictures: { url: string; alt: string; width?: number; height?: number }[];
};

/** What is shown where somebody passes a page on. */
export const openGraphOf = ({ market, title, description, pictures }: Shown): Metadata['openGraph'] => ({
  ...{ title, description, siteName: shopName, type: 'website' },
  locale: marketOf(market).locale.replace('-', '_'),
  images: pictures,
});
