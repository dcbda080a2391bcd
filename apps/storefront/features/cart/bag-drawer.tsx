'use client';

import { Notice } from '@souk/ui/notice';
import { useTranslations } from 'next-intl';
import { useErrorText } from '../../i18n/use-refusal-text.ts';
import { marketOf } from '../../lib/market.ts';
import { Dialog } from '../ui/dialog.tsx';
import { BagLines } from './bag-lines.tsx';
import { BagTotal } from './bag-total.tsx';
import { CodeForm } from './code-form.tsx';
import { EmptyBag } from './empty-bag.tsx';
import { SavedLines } from './saved-lines.tsx';
import { useCart } from './use-cart.ts';

type Props = { market: string; open: boolean; onOpenChange: (open: boolean) => void };

/** The bag, over whatever page one is on. */
export default function BagDrawer({ market: code, open, onOpenChange }: Props) {
  const t = useTranslations('bag');
  const ui = useTranslations('ui');
  const errorText = useErrorText('bag');
  const market = marketOf(code);
  const { data: cart, error, isPending, refetch } = useCart();
  const close = () => onOpenChange(false);
  const filled = cart && cart.lines.length > 0;
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      place="side"
      title={
        <>
          {t('title')} {filled && <span className="text-[1.125rem] text-ink-muted">{cart.count}</span>}
        </>
      }
      footer={filled && <BagTotal market={market} cart={cart} onLeave={close} />}
    >
      {isPending ? (
        <p className="py-8 text-ink-muted">{t('opening')}</p>
      ) : error && !cart ? (
        <Notice kind="problem" title={errorText(error)}>
          <button type="button" className="link" onClick={() => void refetch()}>
            {ui('tryAgain')}
          </button>
        </Notice>
      ) : filled ? (
        <div className="grid gap-6">
          <BagLines market={market} cart={cart} />
          <CodeForm market={market} cart={cart} />
          <SavedLines market={market} cart={cart} level="h3" />
        </div>
      ) : (
        <>
          <EmptyBag market={market.code} level="h2" onLeave={close} />
          {cart && <SavedLines market={market} cart={cart} level="h3" />}
        </>
      )}
    </Dialog>
  );
}
