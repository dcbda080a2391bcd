'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import type { MarketCode } from '../../lib/market.ts';
import { Dialog } from '../ui/dialog.tsx';
import { SearchField } from './search-field.tsx';
import { SearchedLately } from './searched-lately.tsx';
import { Suggestions } from './suggestions.tsx';

type Props = { open: boolean; onOpenChange: (open: boolean) => void; market: MarketCode };

/** Up and down go through all that is offered, and back to what is typed. */
const moveFocus = (event: KeyboardEvent<HTMLDivElement>): void => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('a')];
  const next = links[links.indexOf(document.activeElement as HTMLElement) + step];
  (next ?? event.currentTarget.closest('[role=dialog]')?.querySelector('input'))?.focus();
};

/** The search over the page: suggestions while one types, all results on Enter. */
export default function SearchSheet({ open, onOpenChange, market }: Props) {
  const t = useTranslations('suggest');
  const router = useRouter();
  const [text, setText] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const close = () => onOpenChange(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const words = text.trim();
    if (!words) return;
    close();
    router.push(`/${market}/search?q=${encodeURIComponent(words)}`);
  };
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('lookingFor')} place="top">
      <form action={`/${market}/search`} onSubmit={submit} className="pt-2">
        <SearchField
          value={text}
          onChange={setText}
          focused
          onDown={() => list.current?.querySelector('a')?.focus()}
        />
      </form>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only moves the focus between the links within */}
      <div ref={list} onKeyDown={moveFocus}>
        <SearchedLately text={text} market={market} onGo={close} />
        <Suggestions text={text} market={market} onGo={close} />
      </div>
    </Dialog>
  );
}
