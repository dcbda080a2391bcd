import { useTranslations } from 'next-intl';
import type { Market } from '../../lib/market.ts';
import type { ProductCardData } from '../../lib/trpc/types.ts';
import { CardShelf } from './card-shelf.tsx';

type Props = {
  /** Of the row: its title. */
  row: 'together' | 'similar' | 'goesWell';
  cards: ProductCardData[];
  market: Market;
};

/** A row of things beside the one that is looked at. */
export function CardRow({ row, cards, market }: Props) {
  const t = useTranslations('about');
  return cards.length === 0 ? null : <CardShelf title={t(row)} cards={cards} market={market} />;
}
