import { buttonClass } from '@souk/ui/button-class';
import type { Market } from '../../lib/market.ts';
import { Said, type SaidWords, Way } from './said.tsx';

type Props = {
  market: Market;
  heading: SaidWords;
  /** An empty line begins a new paragraph. */
  text: SaidWords;
  way: { label: SaidWords; to: string } | null;
};

/** What the merchant tells in a block, and where it leads on. */
export function Telling({ market, heading, text: { text, language }, way }: Props) {
  return (
    <div>
      <h2 className="display max-w-140 text-section-sm leading-[1.06] sm:text-[3.5rem] sm:tracking-[-0.02em]">
        <Said words={heading} />
      </h2>
      {text.split(/\n\s*\n/).map((paragraph, nth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two paragraphs may be alike, and none of them moves.
        <p key={nth} className="mt-5 max-w-120 text-[1.0625rem] leading-7 text-ink-muted lg:text-lead">
          <Said words={{ text: paragraph, language }} />
        </p>
      ))}
      {way && (
        <Way
          market={market.code}
          way={way}
          prefetch={false}
          className={`${buttonClass({ variant: 'quiet' })} mt-8`}
        />
      )}
    </div>
  );
}
