import { classNames } from './class-names.tsx';
import { barePriceText, type Money, priceParts } from './price-parts.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

type Props = Money & {
  size?: 's' | 'm' | 'l' | 'xl';
  /** sale: terracotta; saved: glaze; muted: sold out. */
  tone?: 'plain' | 'sale' | 'saved' | 'muted';
  className?: string;
};

const sizes = { s: 'text-price-s', m: 'text-price-m', l: 'text-price-l', xl: 'text-price-xl' };
const tones = { plain: '', sale: 'text-terracotta', saved: 'text-glaze', muted: 'text-ink-muted' };

/** A price with its sign and cents raised; screen readers hear it as it is said. */
export function Price({ size = 'm', tone = 'plain', className, ...money }: Props) {
  const parts = priceParts(money);
  return (
    <bdi dir="ltr" className={classNames('price', sizes[size], tones[tone], className)}>
      <span aria-hidden="true">
        {parts.map((part) =>
          part.raised ? (
            <span key={part.place} className="price-small">
              {part.text}
            </span>
          ) : (
            part.text
          ),
        )}
      </span>
      <VisuallyHidden>{barePriceText(money, { short: false })}</VisuallyHidden>
    </bdi>
  );
}

type WasProps = Money & { className?: string /** Said before it, unseen. */; was?: string };

/** What it cost before, struck through and said as such. */
export function WasPrice({ className, was = 'was', ...money }: WasProps) {
  return (
    <s className={classNames('font-display text-ink-muted [font-feature-settings:"tnum","lnum"]', className)}>
      <VisuallyHidden>{was} </VisuallyHidden>
      <Amount {...money} />
    </s>
  );
}

/** A price in the letters around it; `short` leaves out idle zeros. */
export function Amount({ short = false, ...money }: Money & { short?: boolean }) {
  return <bdi dir="ltr">{barePriceText(money, { short })}</bdi>;
}
