'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Market } from '../../lib/market';
import { useTRPC } from '../../lib/trpc/client';
import { PaymentForm } from './payment-form';
import type { Checkout } from './types';

type Props = {
  market: Market;
  checkout: Checkout;
  payer: string;
  onConfirmed: (order: { number: string; key: string }) => void;
};

/** Paying at the till. */
export function PaymentSection({ market, checkout, payer, onConfirmed }: Props) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const pay = useMutation(trpc.checkout.pay.mutationOptions());
  const resume = useMutation(trpc.checkout.resume.mutationOptions());
  const { id: checkoutId, quote, refusal } = checkout;
  return (
    <PaymentForm
      market={market}
      amountMinor={quote.totalMinor}
      currency={quote.currency}
      payer={payer}
      lastRefusal={refusal}
      paying={{
        subject: checkoutId,
        pay: (payment) => pay.mutateAsync({ checkoutId, market: market.code, ...payment }),
        resume: () => resume.mutateAsync({ checkoutId }),
        onCheckout: (known) => queryClient.setQueryData(trpc.checkout.get.queryKey({ checkoutId }), known),
        onConfirmed,
      }}
    />
  );
}
