'use client';

import { useKey } from '@souk/ui/use-key';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../lib/trpc/client';
import { type Refusal, refusalOf } from '../../lib/trpc/refusal';
import type { Gateway } from './gateway-script';
import type { Checkout, Method } from './types';

type Payment = { method: Method; paymentMethodId?: string };

/**
 * Pays a checkout, and follows what comes of it: a 3-D Secure challenge is answered in place, a bank's page is left
 * for, anything else is an order or a refusal. A send that got no answer is sent again with the same key, so a shopper
 * is charged once however often they press.
 */
export const usePayment = ({
  checkoutId,
  gateway,
  onConfirmed,
}: {
  checkoutId: string;
  gateway: Gateway | null;
  onConfirmed: (order: { number: string; key: string }) => void;
}) => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const key = useKey();
  const [phase, setPhase] = useState<'idle' | 'paying' | 'challenge' | 'leaving' | 'settling'>('idle');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const pay = useMutation(trpc.checkout.pay.mutationOptions());
  const resume = useMutation(trpc.checkout.resume.mutationOptions());
  const queryKey = trpc.checkout.get.queryKey({ checkoutId });

  const settle = async (checkout: Checkout): Promise<void> => {
    queryClient.setQueryData(queryKey, checkout);
    if (checkout.order) return onConfirmed(checkout.order);
    if (checkout.nextAction?.type === 'redirect') {
      setPhase('leaving');
      return window.location.assign(checkout.nextAction.url);
    }
    if (checkout.nextAction?.type === 'challenge' && gateway) {
      setPhase('challenge');
      await gateway.handleNextAction({ clientSecret: checkout.nextAction.clientSecret });
      setPhase('settling');
      return settle(await resume.mutateAsync({ checkoutId }));
    }
    key.renew();
    if (
      checkout.refusal ||
      checkout.state === 'held' ||
      checkout.state === 'cancelled' ||
      checkout.state === 'expired'
    ) {
      setRefusal(checkout.refusal ?? null);
      return setPhase('idle');
    }
    // Still being worked on: the page asks until it is settled (see the till's query).
    setPhase('settling');
  };

  return {
    busy: phase !== 'idle',
    phase,
    refusal,
    settle,
    start: async (payment: Payment): Promise<void> => {
      setRefusal(null);
      setPhase('paying');
      try {
        await settle(
          await pay.mutateAsync({ checkoutId, key: key.keyFor([checkoutId, payment]), ...payment }),
        );
      } catch (error) {
        const met = refusalOf(error);
        if (met.code !== 'SERVICE_DOWN') key.renew();
        setRefusal(met);
        setPhase('idle');
      }
    },
    refuse: (detail: string): void => {
      setRefusal({ code: 'FORM', detail });
      setPhase('idle');
    },
  };
};
