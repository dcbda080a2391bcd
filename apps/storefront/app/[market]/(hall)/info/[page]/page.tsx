import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { NothingHere } from '../../../../../features/hall/nothing-here.tsx';
import { type InfoPageName, infoPages } from '../../../../../features/info/info-pages.ts';
import { missingPage } from '../../../../../i18n/page-title.ts';
import { alternatesOf } from '../../../../../lib/alternates.ts';
import { isMarket } from '../../../../../lib/market.ts';

type Props = { params: Promise<{ market: string; page: string }> };

export const generateStaticParams = () => [{ page: '_' }];

const isInfoPage = (name: string): name is InfoPageName => Object.hasOwn(infoPages, name);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { market, page } = await params;
  if (!isInfoPage(page) || !isMarket(market)) return missingPage();
  const t = await getTranslations('info');
  return {
    title: t(`${page}.title`),
    description: t(`${page}.lead`),
    alternates: alternatesOf(market, `/info/${page}`),
  };
}

export default async function InfoPage({ params }: Props) {
  const { market, page } = await params;
  if (!isInfoPage(page) || !isMarket(market)) return <NothingHere />;
  return <Sheet page={page} />;
}

type Line = Parameters<ReturnType<typeof useTranslations<'info'>>>[0];

function Sheet({ page }: { page: InfoPageName }) {
  const t = useTranslations('info');
  return (
    <article className="hall">
      <div className="max-w-170 pt-4 sm:pt-10">
        <h1 className="display-title text-[3rem] leading-none tracking-[-0.03em] sm:text-banner">
          {t(`${page}.title`)}
        </h1>
        <p className="mt-6 text-lead text-ink-muted">{t(`${page}.lead`)}</p>
        {infoPages[page].map((section) => (
          <section key={section} className="mt-10 border-t border-line pt-8">
            <h2 className="display text-title">{t(`${page}.${section}.title` as Line)}</h2>
            <p className="mt-3 text-[1.0625rem] leading-7">{t(`${page}.${section}.text` as Line)}</p>
          </section>
        ))}
      </div>
    </article>
  );
}
