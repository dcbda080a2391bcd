import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { infoPages } from '../../../../../features/info/info-pages.ts';
import { isMarket } from '../../../../../lib/market.ts';

type Props = { params: Promise<{ market: string; page: string }> };

export const generateStaticParams = () => [{ page: '_' }];

const find = (name: string) => (Object.hasOwn(infoPages, name) ? infoPages[name] : undefined);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = find((await params).page);
  return page ? { title: page.title, description: page.lead } : {};
}

export default async function InfoPage({ params }: Props) {
  const { market, page: name } = await params;
  const page = find(name);
  if (!page || !isMarket(market)) notFound();
  return (
    <article className="hall">
      <div className="max-w-170 pt-4 sm:pt-10">
        <h1 className="display-title text-[3rem] leading-none tracking-[-0.03em] sm:text-banner">
          {page.title}
        </h1>
        <p className="mt-6 text-lead text-ink-muted">{page.lead}</p>
        {page.sections.map(({ title, text }) => (
          <section key={title} className="mt-10 border-t border-line pt-8">
            <h2 className="display text-title">{title}</h2>
            {text.map((paragraph) => (
              <p key={paragraph} className="mt-3 text-[1.0625rem] leading-7">
                {paragraph}
              </p>
            ))}
          </section>
        ))}
      </div>
    </article>
  );
}
