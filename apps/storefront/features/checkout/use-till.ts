'use client';

import { useKey } from '@souk/ui/use-key';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Market } from '../../lib/market';
import { useTRPC } from '../../lib/trpc/client';
import { type Refusal, refusalOf } from '../../lib/trpc/refusal';
import type { AddressForm, ContactForm } from './till-form';
import { forgetCheckout, memoryOf, readTillMemory, type TillMemory, writeTillMemory } from './till-memory';

export type TillStep = 'you' | 'delivery' | 'payment';

const stepFor = (memory: TillMemory): TillStep => {
  if (!memory.contact) return 'you';
  return memory.checkoutId ? 'payment' : 'delivery';
};

/**
 * What the till knows and does, without how it looks. Everything entered is remembered by the tab; a checkout begins
 * when delivery is done, and that is when stock is held. One that was begun in another tab, or by the same customer on
 * another device, goes on where it stands.
 */
export const useTill = (market: Market) => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const key = useKey();
  const [memory, setMemory] = useState<TillMemory>({});
  const [step, setStep] = useState<TillStep>('you');
  const [ready, setReady] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const start = useMutation(trpc.checkout.start.mutationOptions());
  const setQuantity = useMutation(trpc.cart.setQuantity.mutationOptions());
  const remove = useMutation(trpc.cart.remove.mutationOptions());
  const acknowledge = useMutation(trpc.cart.acknowledgePrices.mutationOptions());
  const cartKey = trpc.cart.get.queryKey();

  useEffect(() => {
    const begin = (known: TillMemory): void => {
      setMemory(known);
      setStep(stepFor(known));
      setReady(true);
    };
    const known = readTillMemory();
    if (known.contact) return begin(known);
    // Nothing was entered in this tab: what this bag came to elsewhere goes on here.
    let gone = false;
    const ask = trpc.checkout.mine.queryOptions(undefined, { staleTime: 0, retry: false });
    queryClient
      .fetchQuery(ask)
      .then(
        (found) => memoryOf(found, market),
        () => ({}),
      )
      .then((found) => gone || begin(found));
    return () => {
      gone = true;
    };
  }, [market, queryClient, trpc]);

  const remember = (more: Partial<TillMemory>): TillMemory => {
    const next = { ...memory, ...more };
    setMemory(next);
    writeTillMemory(next);
    return next;
  };

  const begin = async (known: TillMemory, expectedTotalMinor?: number): Promise<void> => {
    const { contact, address, deliveryOptionId } = known;
    if (!contact || !address || !deliveryOptionId) return;
    setRefusal(null);
    const to = { ...address, line2: address.line2 || undefined, name: contact.name, country: market.country };
    const order = { contact, address: to, deliveryOptionId, expectedTotalMinor };
    try {
      const checkout = await start.mutateAsync({ key: key.keyFor(order), ...order });
      key.renew();
      queryClient.setQueryData(trpc.checkout.get.queryKey({ checkoutId: checkout.id }), checkout);
      setMemory({ ...known, checkoutId: checkout.id });
      writeTillMemory({ ...known, checkoutId: checkout.id });
      setStep('payment');
    } catch (error) {
      const met = refusalOf(error);
      if (met.code !== 'SERVICE_DOWN') key.renew();
      setRefusal(met);
      setStep('delivery');
      await queryClient.invalidateQueries({ queryKey: cartKey });
    }
  };

  const changeThenBegin = async (change: () => Promise<unknown>): Promise<void> => {
    try {
      await change();
    } catch (error) {
      setRefusal(refusalOf(error));
      return;
    }
    await queryClient.invalidateQueries({ queryKey: cartKey });
    key.renew();
    await begin(memory);
  };

  return {
    ready,
    memory,
    step,
    refusal,
    starting: start.isPending || setQuantity.isPending || remove.isPending || acknowledge.isPending,
    goTo: setStep,
    contactDone: (contact: ContactForm): void => {
      remember({ contact });
      setStep('delivery');
    },
    deliveryDone: (delivery: { address: AddressForm; deliveryOptionId: string }): void =>
      void begin(remember(delivery)),
    holdAgain: (expectedTotalMinor: number): void => void begin(memory, expectedTotalMinor),
    acceptTotal: (totalMinor: number): void => void begin(memory, totalMinor),
    acceptPrices: (): void => void changeThenBegin(() => acknowledge.mutateAsync()),
    take: ({ variantId, quantity }: { variantId: string; quantity: number }): void =>
      void changeThenBegin(() => {
        if (quantity === 0) return remove.mutateAsync({ variantId });
        const expectedVersion = queryClient.getQueryData(cartKey)?.version ?? 0;
        return setQuantity.mutateAsync({ variantId, quantity, expectedVersion });
      }),
    /** The checkout ended without an order: what was entered stays, the next one begins at delivery, and says why. */
    checkoutEnded: (why: Refusal | null): void => {
      forgetCheckout();
      setRefusal(why);
      setMemory(({ checkoutId: _ended, ...rest }) => rest);
      setStep(memory.contact ? 'delivery' : 'you');
      void queryClient.invalidateQueries({ queryKey: cartKey });
    },
  };
};
