'use client';

import { Button } from '@souk/ui/button';
import { toast } from '@souk/ui/toast';
import { newKey } from '@souk/ui/use-key';
import { useTranslations } from 'next-intl';
import type { ReactNode, RefObject } from 'react';
import { useErrorText } from '../../i18n/use-refusal-text.ts';
import { tossToBag } from './toss-to-bag.ts';
import { useAddToCart } from './use-cart.ts';

type Props = {
  variantId: string;
  quantity?: number;
  /** What is added, for whoever listens: "Pomegranate Daypack". */
  title: string;
  /** Cannot be bought just now; the button stays reachable and says so. */
  unavailable?: boolean;
  /** The picture that flies to the bag. */
  picture?: RefObject<HTMLElement | null>;
  /** Told what was refused, or null when it went well. */
  onRefusal?: (detail: string | null) => void;
  className?: string;
  ref?: RefObject<HTMLButtonElement | null>;
  children: ReactNode;
};

/** Puts one thing, or several of it, into the bag. */
export function AddToCartButton(props: Props) {
  const { variantId, quantity = 1, title, unavailable, picture, onRefusal, className, ref } = props;
  const t = useTranslations('bag');
  const errorText = useErrorText('bag');
  const add = useAddToCart();
  const press = () => {
    if (unavailable) return;
    onRefusal?.(null);
    void tossToBag(
      picture?.current?.querySelector<HTMLImageElement>('.tile-object img, .tile > img') ?? null,
    );
    add.mutate(
      { variantId, quantity, key: newKey() },
      {
        onSuccess: () => toast(t('added', { title })),
        onError: (error) => {
          if (onRefusal) onRefusal(errorText(error));
          else toast(errorText(error));
        },
      },
    );
  };
  return (
    <Button
      ref={ref}
      className={className}
      busy={add.isPending}
      aria-disabled={unavailable || undefined}
      onClick={press}
    >
      {props.children}
    </Button>
  );
}
