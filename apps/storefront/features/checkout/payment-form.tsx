'use client';

import { Button } from '@souk/ui/button';
import { Field } from '@souk/ui/field';
import { Notice } from '@souk/ui/notice';
import { priceText } from '@souk/ui/price-parts';
import { Radio } from '@souk/ui/radio';
import { useQuery } from '@tanstack/react-query';
import { CreditCard } from 'lucide-react';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
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

const waiting = {
  paying: 'Paying',
  challenge: 'Waiting for your bank',
  leaving: 'Going to your bank',
  settling: 'Making sure',
};

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
    loadGateway(config.data).then(setGateway, () => setFailed(true));
  }, [config.data]);

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
    if (made.error) return payment.refuse(made.error.message ?? 'The card could not be read. Look it over.');
    return payment.start({ method: 'card', paymentMethodId: made.paymentMethod.id });
  };

  if (failed || config.isError)
    return (
      <Notice kind="problem" title="The payment form did not load.">
        Nothing was charged. Reload the page to try again.
      </Notice>
    );

  const amount = priceText({ amountMinor, currency, locale: market.locale });
  return (
    <form onSubmit={payByCard} className="grid gap-3" noValidate>
      <Option method="card" chosen={method} onChoose={setMethod} label="Card" icon>
        {gateway && (
          <div className="mt-5 grid gap-4">
            <CardFields
              gateway={gateway}
              onReady={(element) => {
                cardNumber.current = element;
              }}
            />
            <Field
              label="Name on card"
              autoComplete="cc-name"
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
            {config.data?.demo && <TestCards />}
          </div>
        )}
      </Option>
      <Option method="wallet" chosen={method} onChoose={setMethod} label="Wallet" hint="one tap">
        {gateway && (
          <div className="mt-5">
            <WalletButton
              gateway={gateway}
              onConfirm={async (elements) => {
                const made = await gateway.createPaymentMethod({ elements });
                if (made.error) payment.refuse(made.error.message ?? 'The wallet did not answer. Try again.');
                else await payment.start({ method: 'wallet', paymentMethodId: made.paymentMethod.id });
              }}
            />
          </div>
        )}
      </Option>
      {methods.includes('bank') && (
        <Option
          method="bank"
          chosen={method}
          onChoose={setMethod}
          label="Bank transfer"
          hint="your bank will ask you to confirm"
        />
      )}
      {refusal && (
        <Notice kind="problem" title={refusal.detail} className="mt-2">
          {wayOnAfter(refusal)}
        </Notice>
      )}
      <div className="mt-5 flex flex-wrap items-center gap-x-6 gap-y-3">
        {method !== 'wallet' && (
          <Button type="submit" busy={payment.busy || !gateway}>
            {payment.phase !== 'idle'
              ? waiting[payment.phase]
              : method === 'bank'
                ? `Go to your bank for ${amount}`
                : `Pay ${amount}`}
          </Button>
        )}
        <p className="max-w-56 text-small text-ink-muted" aria-live="polite">
          {method === 'wallet' && payment.phase !== 'idle'
            ? `${waiting[payment.phase]}.`
            : "You'll be charged once. If anything fails, nothing is taken."}
        </p>
      </div>
    </form>
  );
}

/** What is known of the money, and what to do now. Who got no answer may have paid. */
function wayOnAfter({ code }: { code: string }): string | null {
  if (code === 'FORM') return null;
  return code === 'SERVICE_DOWN'
    ? 'We do not know yet whether the payment went through. Try again: however often you do, you are charged once.'
    : 'Nothing was charged. Try again or pay another way.';
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
          {icon && <CreditCard aria-hidden="true" className="ml-auto size-5" strokeWidth={1.75} />}
        </span>
      </Radio>
      {open && children}
    </div>
  );
}

function TestCards() {
  return (
    <details className="rounded-field bg-sunk px-4 py-3 text-small" open>
      <summary className="font-semibold">Cards to try in this demo</summary>
      <dl className="mt-2 grid gap-1">
        {testCards.map(({ number, does }) => (
          <div key={number} className="flex flex-wrap justify-between gap-x-4">
            <dt className="tabular-nums">{number}</dt>
            <dd className="text-ink-muted">{does}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-ink-muted">Any date ahead and any code.</p>
    </details>
  );
}
