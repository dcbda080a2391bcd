import type { ReactNode } from 'react';
import { readStalls } from '../../../features/catalog/read-stalls.ts';
import { Footer } from '../../../features/hall/footer.tsx';
import { Header } from '../../../features/hall/header.tsx';
import { isMarket, marketOf } from '../../../lib/market.ts';

type Props = { params: Promise<{ market: string }>; children: ReactNode };

/** Every page with the head and foot of the hall. The till stands outside, so that nothing distracts there. */
export default async function HallLayout({ params, children }: Props) {
  const { market: code } = await params;
  const market = marketOf(code);
  const stalls = isMarket(code) ? await readStalls(code) : [];
  return (
    <>
      <Header market={market} stalls={stalls} />
      <main id="main" tabIndex={-1} className="flex-1 outline-none">
        {children}
      </main>
      <Footer market={market} />
    </>
  );
}
