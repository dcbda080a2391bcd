import { TheirWords } from '../../i18n/their-words.tsx';

type Props = { pieces: readonly { text: string; found: boolean }[] };

/** A title with what was looked for marked in it. It comes in pieces: nothing is ever taken for markup. */
export function MarkedWords({ pieces }: Props) {
  const placed = pieces.map((piece, at) => ({ ...piece, key: `${at} ${piece.text}` }));
  return (
    <TheirWords>
      {placed.map(({ text, found, key }) =>
        found ? (
          <mark key={key} className="rounded-xs bg-saffron/30 text-inherit">
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </TheirWords>
  );
}
