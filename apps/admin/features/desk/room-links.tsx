'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { roomOf, rooms } from './rooms';
import { useMe } from './use-may';

/** The rooms this role may enter. `counts` says how many things wait in one, by its address. */
export function RoomLinks({ counts, onGo }: { counts?: Record<string, number>; onGo?: () => void }) {
  const here = roomOf(usePathname());
  const me = useMe();
  return (
    <nav aria-label="Rooms">
      <ul className="flex flex-col gap-0.5">
        {rooms
          .filter(({ permission }) => me?.may.includes(permission))
          .map(({ href, label, Icon }) => (
            <li key={href}>
              <Link
                href={href}
                onClick={onGo}
                aria-current={here?.href === href ? 'page' : undefined}
                className="flex h-11 items-center gap-3 rounded-field border border-transparent px-3 font-medium text-ink-muted hover:text-ink aria-[current=page]:border-line aria-[current=page]:bg-raised aria-[current=page]:font-semibold aria-[current=page]:text-ink md:h-9"
              >
                <Icon aria-hidden="true" className="size-4.5" strokeWidth={1.75} />
                {label}
                {counts?.[href] ? (
                  <span className="ml-auto font-semibold text-ink text-xs tabular-nums">
                    {counts[href]}
                    <span className="sr-only"> waiting</span>
                  </span>
                ) : null}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  );
}
