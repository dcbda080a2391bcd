'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useRef, useState } from 'react';
import type { MarketCode } from '../../lib/market.ts';
import { Dialog } from '../ui/dialog.tsx';
import { SearchField } from './search-field.tsx';
import { Suggestions } from './suggestions.tsx';

type Props = { open: boolean; onOpenChange: (open: boolean) => void; market: MarketCode };

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
      <div ref={list}>
        <Suggestions text={text} market={market} onGo={close} />
      </div>
    </Dialog>
  );
}
