import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { readHome } from '../../../features/catalog/read-home.ts';
import { Away } from '../../../features/hall/away.tsx';
import { NothingHere } from '../../../features/hall/nothing-here.tsx';
import { Block } from '../../../features/home/block.tsx';
import { ShopLinkedData } from '../../../features/machines/linked-data.tsx';
import { missingPage } from '../../../i18n/page-title.ts';
import { alternatesOf } from '../../../lib/alternates.ts';
import { isMarket, marketOf } from '../../../lib/market.ts';
import { openGraphOf } from '../../../lib/open-graph.ts';

type Props = { params: Promise<{ market: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { market } = await params;
  if (!isMarket(market)) return missingPage();
  const t = await getTranslations('frame');
  const picture = `/og/home-${marketOf(market).language}.jpg`;
  return {
    title: { absolute: t('title') },
    alternates: alternatesOf(market, ''),
    openGraph: openGraphOf({
      ...{ market, title: t('title'), description: t('description') },
      pictures: [{ url: picture, alt: t('title'), width: 1200, height: 630 }],
    }),
  };
}

export default async function HomePage({ params }: Props) {
  const { market: code } = await params;
  if (!isMarket(code)) return <NothingHere />;
  const market = marketOf(code);
  const home = await readHome(code);
  if (home.kind !== 'found') return <Away />;
  return (
    <>
      {home.value.blocks.map((block) => (
        <Block key={block.id} market={market} block={block} home={home.value} />
      ))}
      <ShopLinkedData market={code} />
    </>
  );
}
