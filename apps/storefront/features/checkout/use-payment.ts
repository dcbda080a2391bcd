'use client';

import { useKey } from '@souk/ui/use-key';
import { useState } from 'react';
import { type Refusal, refusalOf } from '../../lib/trpc/refusal';
import type { Gateway } from './gateway-script';
import type { Checkout, Method } from './types';

export type Payment = { method: Method; paymentMethodId?: string };

/** What is being paid, and how that is asked of the shop. */
export type Paying = {
  /** Names it: with the choice it makes the key of a send. */
  subject: string;
  pay: (payment: Payment & { key: string }) => Promise<Checkout>;
  resume: () => Promise<Checkout>;
  /** What is known of it by now. */
  onCheckout: (checkout: Checkout) => void;
  onConfirmed: (order: { number: string; key: string }) => void;
};

/**
 * Pays, and follows what comes of it: a 3-D Secure challenge is answered in place, a bank's page is left for, anything
 * else is an order or a refusal. A send that got no answer is sent again with the same key, so a shopper is charged
 * once however often they press.
 */
export const usePayment = ({ paying, gateway }: { paying: Paying; gateway: Gateway | null }) => {
  const key = useKey();
  const [phase, setPhase] = useState<'idle' | 'paying' | 'challenge' | 'leaving' | 'settling'>('idle');
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const settle = async (checkout: Checkout): Promise<void> => {
    paying.onCheckout(checkout);
    if (checkout.state === 'confirmed' && checkout.order) return paying.onConfirmed(checkout.order);
    if (checkout.nextAction?.type === 'redirect') {
      setPhase('leaving');
      return window.location.assign(checkout.nextAction.url);
    }
    if (checkout.nextAction?.type === 'challenge' && gateway) {
      setPhase('challenge');
      await gateway.handleNextAction({ clientSecret: checkout.nextAction.clientSecret });
      setPhase('settling');
      return settle(await paying.resume());
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
        await settle(await paying.pay({ key: key.keyFor([paying.subject, payment]), ...payment }));
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
