import { X } from 'lucide-react';
import Link from 'next/link';
import type { KeptView } from './use-kept-views';

type KeptViewsProps = { views: readonly KeptView[]; path: string; onForget: (id: string) => void };

/** Ways into a list that somebody keeps, each with a button to give it up. */
export function KeptViews({ views, path, onForget }: KeptViewsProps) {
  if (views.length === 0) return null;
  return (
    <ul aria-label="Kept views" className="mb-4 flex flex-wrap gap-2">
      {views.map(({ id, name, address }) => (
        <li
          key={id}
          className="flex h-9 items-center rounded-pill border border-line bg-raised pl-4 text-tiny max-md:h-11"
        >
          <Link href={path + address} className="rounded-sm font-semibold">
            {name}
          </Link>
          <button
            type="button"
            aria-label={`Forget the view ${name}`}
            onClick={() => onForget(id)}
            className="grid size-9 place-items-center rounded-pill text-ink-muted hover:text-ink max-md:size-11"
          >
            <X aria-hidden="true" className="size-3.5" />
          </button>
        </li>
      ))}
    </ul>
  );
}
