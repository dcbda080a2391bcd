'use client';

import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';

type Props = {
  value: string;
  onChange: (value: string) => void;
  /** Takes the focus as it appears. */
  focused?: boolean;
  onDown?: () => void;
};

export function SearchField({ value, onChange, focused, onDown }: Props) {
  const t = useTranslations('suggest');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focused) input.current?.focus();
  }, [focused]);
  return (
    <label className="relative block">
      <span className="sr-only">{t('searchHall')}</span>
      <Search
        aria-hidden="true"
        className="absolute top-4 start-5 size-5 text-ink-muted"
        strokeWidth={1.75}
      />
      <input
        ref={input}
        type="search"
        name="q"
        value={value}
        maxLength={120}
        autoComplete="off"
        enterKeyHint="search"
        placeholder={t('example')}
        className="h-13 w-full rounded-pill border-[1.5px] border-line-strong bg-raised pe-5 ps-13 placeholder:text-ink-muted hover:border-ink"
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || !onDown) return;
          event.preventDefault();
          onDown();
        }}
      />
    </label>
  );
}
