'use client';

import { Dialog } from '@souk/ui/dialog';
import Link from 'next/link';
import type { Market } from '../../lib/market.ts';
import type { StallLink } from '../catalog/read-stalls.ts';
import { LightChoice } from './light-choice.tsx';

type Props = { open: boolean; onOpenChange: (open: boolean) => void; market: Market; stalls: StallLink[] };

export function MenuSheet({ open, onOpenChange, market, stalls }: Props) {
  const close = () => onOpenChange(false);
  const row = 'flex min-h-13 items-center gap-3 border-b border-line';
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="The stalls" place="right">
      <nav aria-label="Stalls">
        <ul>
          {stalls.map(({ handle, title, stall }) => (
            <li key={handle} data-stall={stall}>
              <Link
                href={`/${market.code}/stalls/${handle}`}
                onClick={close}
                className={`${row} display text-name`}
              >
                <span aria-hidden="true" className="size-2.5 rounded-pill bg-dot" />
                {title}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <ul className="mt-6">
        <li>
          <Link href={`/${market.code}/account`} prefetch={false} onClick={close} className={row}>
            Your account
          </Link>
        </li>
        <li>
          <Link href={`/${market.code}/info/tracking`} onClick={close} className={row}>
            Track an order
          </Link>
        </li>
        <li className={row}>
          <LightChoice />
        </li>
      </ul>
    </Dialog>
  );
}
