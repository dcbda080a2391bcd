'use client';

import { AccountFrame } from '../account-frame.tsx';
import { LetterChoices } from './letter-choices.tsx';

/** Which letters the customer wants. */
export function LettersPage({ market }: { market: string }) {
  return (
    <AccountFrame market={market} here="letters">
      <div className="max-w-180">
        <LetterChoices />
      </div>
    </AccountFrame>
  );
}
