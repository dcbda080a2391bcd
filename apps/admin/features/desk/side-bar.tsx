'use client';

import { Logo } from '@souk/ui/logo';
import { ThemeSwitch } from '@souk/ui/theme-switch';
import { Package } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { SignedInAs } from './signed-in-as';

const rooms = [{ href: '/orders', label: 'Orders', Icon: Package }];

/** The rooms of the admin: a column beside the page, a bar above it on phones. */
export function SideBar() {
  const path = usePathname();
  return (
    <header className="flex flex-wrap items-center gap-x-2 border-line border-b bg-sunk px-4 py-2 md:sticky md:top-0 md:h-dvh md:flex-col md:flex-nowrap md:items-stretch md:border-r md:border-b-0 md:px-3 md:py-4">
      <div className="flex items-center justify-between md:mb-2 md:pl-3">
        <Link href="/orders" className="rounded-field py-1" aria-label="Souk admin, orders">
          <Logo name="Souk" className="text-[1.625rem]" />
        </Link>
        <span className="hidden md:block">
          <ThemeSwitch app="souk-admin" />
        </span>
      </div>
      <nav aria-label="Rooms" className="md:flex-1">
        <ul className="flex md:flex-col md:gap-0.5">
          {rooms.map(({ href, label, Icon }) => (
            <li key={href} className="flex-1">
              <Link
                href={href}
                aria-current={path.startsWith(href) ? 'page' : undefined}
                className="flex h-11 items-center gap-3 rounded-field border border-transparent px-3 font-medium text-ink-muted hover:text-ink aria-[current=page]:border-line aria-[current=page]:bg-raised aria-[current=page]:font-semibold aria-[current=page]:text-ink md:h-9"
              >
                <Icon aria-hidden="true" className="size-4.5" />
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="ml-auto flex items-center gap-1 md:ml-0 md:justify-between md:border-line md:border-t md:pt-3">
        <span className="md:hidden">
          <ThemeSwitch app="souk-admin" />
        </span>
        <SignedInAs />
      </div>
    </header>
  );
}
