import { useTranslations } from 'next-intl';
import { TheirWords } from '../../i18n/their-words.tsx';
import { Stepper } from '../ui/stepper.tsx';
import { Tile } from '../ui/tile.tsx';
import type { Order } from './order-types.ts';

type Props = {
  line: Order['lines'][number];
  /** How many may be sent back. */
  max: number;
  value: number;
  onChange: (value: number) => void;
};

/** One thing of the order, and how many of it come back. */
export function ReturnLine({ line, max, value, onChange }: Props) {
  const t = useTranslations('order.return');
  return (
    <li className="flex items-center gap-4 py-4">
      <span className="w-14 shrink-0">
        <Tile picture={{ ...line.image, alt: '' }} stall={line.stall} size="thumb" />
      </span>
      <span className="min-w-0 flex-1">
        <span className="display block text-name">
          <TheirWords>{line.title}</TheirWords>
        </span>
        <span className="block text-small text-ink-muted">{t('canCome', { count: max })}</span>
      </span>
      <Stepper
        label={t('howMany', { title: line.title })}
        value={value}
        min={0}
        max={max}
        size="small"
        onChange={onChange}
      />
    </li>
  );
}
