import { TheirWords } from '../../i18n/their-words.tsx';
import type { StallLink } from '../catalog/read-stalls.ts';
import { NearLink } from './near-link.tsx';

/** Stalls to go on to, each with its colour. */
export function StallLinks({ market, stalls }: { market: string; stalls: readonly StallLink[] }) {
  return (
    <ul className="flex flex-wrap justify-center gap-2">
      {stalls.map(({ handle, title, stall }) => (
        <li key={handle} data-stall={stall}>
          <NearLink
            href={`/${market}/stalls/${handle}`}
            className="inline-flex h-11 items-center gap-2.5 rounded-pill border-[1.5px] border-line-strong px-4 font-medium text-ink hover:border-ink"
          >
            <span aria-hidden="true" className="size-2 rounded-pill bg-dot" />
            <TheirWords>{title}</TheirWords>
          </NearLink>
        </li>
      ))}
    </ul>
  );
}
