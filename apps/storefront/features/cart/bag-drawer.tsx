'use client';

import { Dialog } from '@souk/ui/dialog';
import { Notice } from '@souk/ui/notice';
import { marketOf } from '../../lib/market.ts';
import { refusalOf } from '../../lib/trpc/refusal.ts';
import { BagLines } from './bag-lines.tsx';
import { BagTotal } from './bag-total.tsx';
import { CodeForm } from './code-form.tsx';
import { EmptyBag } from './empty-bag.tsx';
import { useCart } from './use-cart.ts';

type Props = { market: string; open: boolean; onOpenChange: (open: boolean) => void };

/** The bag, over whatever page one is on. */
export default function BagDrawer({ market: code, open, onOpenChange }: Props) {
  const market = marketOf(code);
  const { data: cart, error, isPending, refetch } = useCart();
  const close = () => onOpenChange(false);
  const filled = cart && cart.lines.length > 0;
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      place="right"
      title={<>Your bag {filled && <span className="text-[1.125rem] text-ink-muted">{cart.count}</span>}</>}
      footer={filled && <BagTotal market={market} cart={cart} onLeave={close} />}
    >
      {isPending ? (
        <p className="py-8 text-ink-muted">Opening your bag.</p>
      ) : error && !cart ? (
        <Notice kind="problem" title={refusalOf(error).detail}>
          <button type="button" className="link" onClick={() => void refetch()}>
            Try again
          </button>
        </Notice>
      ) : filled ? (
        <div className="grid gap-6">
          <BagLines market={market} cart={cart} />
          <CodeForm market={market} cart={cart} />
        </div>
      ) : (
        <EmptyBag market={market.code} level="h2" onLeave={close} />
      )}
    </Dialog>
  );
}
