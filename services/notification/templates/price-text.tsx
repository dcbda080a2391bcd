import type { Price } from '../src/emails/money.ts';
import { day, display } from './palette.ts';

const look = {
  digits: {},
  small: { fontSize: '0.6em', verticalAlign: '0.5em', lineHeight: 0 },
  // Read aloud and copied, so that 161.77 never becomes 16177, but not seen: the raised cents say it to the eye.
  mark: { fontSize: 0, lineHeight: 0 },
} as const;

/** A price as the shop sets it: sign and cents raised. */
export const PriceText = ({ price, sizePx, word }: { price: Price; sizePx: number; word?: string }) => {
  const colour = price.reduces ? 'glaze' : 'ink';
  return (
    <span
      className={`in-${colour}`}
      style={{
        fontFamily: display,
        fontSize: sizePx,
        fontWeight: 600,
        fontFeatureSettings: "'tnum', 'lnum'",
        color: day[colour],
        whiteSpace: 'nowrap',
      }}
    >
      {word ??
        price.parts.map(({ place, text, kind }) => (
          <span key={place} style={look[kind]}>
            {text}
          </span>
        ))}
    </span>
  );
};
