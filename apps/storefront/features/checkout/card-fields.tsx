'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef, useState } from 'react';
import type { Gateway, GatewayElement } from './gateway-script';

const style = {
  base: {
    color: 'var(--color-ink)',
    fontSize: '16px',
    fontFamily: 'Instrument Sans Variable, system-ui, sans-serif',
    '::placeholder': { color: 'var(--color-ink-muted)' },
  },
  invalid: { color: 'var(--color-danger)' },
};

type Part = 'cardNumber' | 'cardExpiry' | 'cardCvc';

type Props = { gateway: Gateway; onReady: (cardNumber: GatewayElement) => void };

/** The gateway's own fields in our clothes: what is typed in them never reaches this page. */
export function CardFields({ gateway, onReady }: Props) {
  const t = useTranslations('pay');
  const places = useRef<Partial<Record<Part, HTMLDivElement | null>>>({});
  const tell = useRef(onReady);
  tell.current = onReady;
  const [errors, setErrors] = useState<Partial<Record<Part, string>>>({});
  const [focused, setFocused] = useState<Part | null>(null);

  useEffect(() => {
    const group = gateway.elements();
    const made = (['cardNumber', 'cardExpiry', 'cardCvc'] as const).map((part) => {
      const element = group.create(part, { style });
      element.on('change', ({ error }) => setErrors((known) => ({ ...known, [part]: error?.message })));
      element.on('focus', () => setFocused(part));
      element.on('blur', () => setFocused((now) => (now === part ? null : now)));
      if (part === 'cardNumber') element.on('ready', () => tell.current(element));
      element.mount(places.current[part]!);
      return element;
    });
    return () => {
      for (const element of made) element.destroy();
    };
  }, [gateway]);

  const place = (part: Part) => (node: HTMLDivElement | null) => {
    places.current[part] = node;
  };
  const box = (part: Part, label: string) => (
    <HostedField label={label} error={errors[part]} focused={focused === part} place={place(part)} />
  );
  return (
    <div className="grid gap-4">
      {box('cardNumber', t('number'))}
      <div className="grid grid-cols-2 gap-4">
        {box('cardExpiry', t('expires'))}
        {box('cardCvc', t('securityCode'))}
      </div>
    </div>
  );
}

type HostedProps = {
  label: string;
  error: string | undefined;
  focused: boolean;
  place: (node: HTMLDivElement | null) => void;
};

function HostedField({ label, error, focused, place }: HostedProps) {
  const id = useId();
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="text-small font-semibold">
        {label}
      </label>
      <div
        className={`flex h-13 items-center rounded-field border-[1.5px] bg-raised px-4 ${error ? 'border-danger' : 'border-line-strong'} ${focused ? 'outline-(length:--focus-width) outline-offset-(--focus-offset) outline-focus' : ''}`}
      >
        <div id={id} ref={place} className="w-full" />
      </div>
      <p aria-live="polite" className="text-small font-medium text-danger empty:hidden">
        {error}
      </p>
    </div>
  );
}
