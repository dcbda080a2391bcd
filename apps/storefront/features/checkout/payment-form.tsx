'use client';

import { Button } from '@souk/ui/button';
import { Field } from '@souk/ui/field';
import { Notice } from '@souk/ui/notice';
import { priceText } from '@souk/ui/price-parts';
import { Radio } from '@souk/ui/radio';
import { useQuery } from '@tanstack/react-query';
import { CreditCard } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useRefusalText } from '../../i18n/use-refusal-text';
import type { Market } from '../../lib/market';
import { useTRPC } from '../../lib/trpc/client';
import { CardFields } from './card-fields';
import { type Gateway, type GatewayElement, loadGateway } from './gateway-script';
import { testCards } from './test-cards';
import type { Checkout, Method } from './types';
import { type Paying, usePayment } from './use-payment';
import { WalletButton } from './wallet-button';

type Props = {
  market: Market;
  /** What there is to pay. */
  amountMinor: number;
  currency: string;
  payer: string;
  methods?: readonly Method[];
  /** Why the last try did not succeed, as the shop tells it. */
  lastRefusal: Checkout['refusal'];
  paying: Paying;
};

const everyMethod: readonly Method[] = ['card', 'wallet', 'bank'];

/** Card, wallet or bank; one button that charges once. */
export function PaymentForm({
  market,
  amountMinor,
  currency,
  payer,
  methods = everyMethod,
  lastRefusal,
  paying,
}: Props) {
  const t = useTranslations('pay');
  const refusalText = useRefusalText('till', 'bag');
  const trpc = useTRPC();
  const config = useQuery(
    trpc.checkout.config.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }),
  );
  const [gateway, setGateway] = useState<Gateway | null>(null);
  const [failed, setFailed] = useState(false);
  const [method, setMethod] = useState<Method>('card');
  const [name, setName] = useState(payer);
  const cardNumber = useRef<GatewayElement | null>(null);
  const payment = usePayment({ paying, gateway });

  useEffect(() => {
    if (!config.data) return;
    loadGateway({ ...config.data, language: market.language }).then(setGateway, () => setFailed(true));
  }, [config.data, market.language]);

  // A challenge or a bank's page that was left by reloading is still open: the shopper may go on with it.
  const refusal = payment.refusal ?? (payment.busy ? null : lastRefusal);

  const payByCard = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!gateway || payment.busy) return;
    if (method === 'bank') return payment.start({ method });
    if (!cardNumber.current) return;
    const made = await gateway.createPaymentMethod({
      type: 'card',
      card: cardNumber.current,
      billing_details: { name },
    });
    if (made.error) return payment.refuse(made.error.message ?? t('cardOdd'));
    return payment.start({ method: 'card', paymentMethodId: made.paymentMethod.id });
  };

  if (failed || config.isError)
    return (
      <Notice kind="problem" title={t('failed')}>
        {t('failedMore')}
      </Notice>
    );

  const amount = priceText({ amountMinor, currency, locale: market.locale });
  return (
    <form onSubmit={payByCard} className="grid gap-3" noValidate>
      <Option method="card" chosen={method} onChoose={setMethod} label={t('card')} icon>
        {gateway && (
          <div className="mt-5 grid gap-4">
            <CardFields
              gateway={gateway}
              onReady={(element) => {
                cardNumber.current = element;
              }}
            />
            <Field
              label={t('nameOnCard')}
              autoComplete="cc-name"
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
            {config.data?.demo && <TestCards />}
          </div>
        )}
      </Option>
      <Option method="wallet" chosen={method} onChoose={setMethod} label={t('wallet')} hint={t('oneTap')}>
        {gateway && (
          <div className="mt-5">
            <WalletButton
              gateway={gateway}
              onConfirm={async (elements) => {
                const made = await gateway.createPaymentMethod({ elements });
                if (made.error) payment.refuse(made.error.message ?? t('walletSilent'));
                else await payment.start({ method: 'wallet', paymentMethodId: made.paymentMethod.id });
              }}
            />
          </div>
        )}
      </Option>
      {methods.includes('bank') && (
        <Option method="bank" chosen={method} onChoose={setMethod} label={t('bank')} hint={t('bankAsks')} />
      )}
      {refusal && (
        <Notice kind="problem" title={refusalText(refusal)} className="mt-2">
          <WayOn after={refusal.code} />
        </Notice>
      )}
      <div className="mt-5 flex flex-wrap items-center gap-x-6 gap-y-3">
        {method !== 'wallet' && (
          <Button type="submit" busy={payment.busy || !gateway}>
            {payment.phase !== 'idle'
              ? t(payment.phase)
              : method === 'bank'
                ? t('goToBank', { amount })
                : t('pay', { amount })}
          </Button>
        )}
        <p className="max-w-56 text-small text-ink-muted" aria-live="polite">
          {method === 'wallet' && payment.phase !== 'idle'
            ? t('underWay', { what: t(payment.phase) })
            : t('once')}
        </p>
      </div>
    </form>
  );
}

/** A bank that said no is told with what to do next. */
const saysAll = ['FORM', 'CARD_DECLINED', 'INSUFFICIENT_FUNDS', 'AUTHENTICATION_FAILED', 'BANK_REFUSED'];

/** What is known of the money, and what to do now. Who got no answer may have paid. */
function WayOn({ after }: { after: string }) {
  const t = useTranslations('pay');
  if (saysAll.includes(after)) return null;
  return after === 'SERVICE_DOWN' ? t('notKnown') : t('nothingCharged');
}

type OptionProps = {
  method: Method;
  chosen: Method;
  onChoose: (method: Method) => void;
  label: string;
  hint?: string;
  icon?: boolean;
  children?: ReactNode;
};

function Option({ method, chosen, onChoose, label, hint, icon, children }: OptionProps) {
  const open = method === chosen;
  return (
    <div
      className={`rounded-field p-5 ${open ? 'border-2 border-ink bg-raised' : 'border-[1.5px] border-line'}`}
    >
      <Radio name="method" value={method} checked={open} onChange={() => onChoose(method)}>
        <span className="flex flex-1 items-center gap-3">
          <span className={open ? 'font-semibold' : ''}>{label}</span>
          {hint && <span className="text-small text-ink-muted">{hint}</span>}
          {icon && <CreditCard aria-hidden="true" className="ms-auto size-5" strokeWidth={1.75} />}
        </span>
      </Radio>
      {open && children}
    </div>
  );
}

function TestCards() {
  const t = useTranslations('pay');
  return (
    <details className="rounded-field bg-sunk px-4 py-3 text-small" open>
      <summary className="font-semibold">{t('testCards')}</summary>
      <dl className="mt-2 grid gap-1">
        {testCards.map(({ number, does }) => (
          <div key={number} className="flex flex-wrap justify-between gap-x-4">
            <dt className="tabular-nums">
              <bdi dir="ltr">{number}</bdi>
            </dt>
            <dd className="text-ink-muted">{t(does)}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-ink-muted">{t('testCardsMore')}</p>
    </details>
  );
}
