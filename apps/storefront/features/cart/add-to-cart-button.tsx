'use client';

import { Button } from '@souk/ui/button';
import type { ButtonLook } from '@souk/ui/button-class';
import { toast } from '@souk/ui/toast';
import { newKey } from '@souk/ui/use-key';
import { useTranslations } from 'next-intl';
import type { ReactNode, RefObject } from 'react';
import { useErrorText } from '../../i18n/use-refusal-text.ts';
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
  /** Told when it is in the bag. */
  onAdded?: () => void;
  /** Told what was refused, or null when it went well. */
  onRefusal?: (detail: string | null) => void;
  /** Not the one thing to do on its page. */
  look?: ButtonLook;
  className?: string;
  ref?: RefObject<HTMLButtonElement | null>;
  children: ReactNode;
};

/** The way to the bag is known by the time one presses: fetched when a pointer or the focus comes near. */
const loadToss = () => import('./toss-to-bag.ts');

/** Puts one thing, or several of it, into the bag. */
export function AddToCartButton(props: Props) {
  const { variantId, quantity = 1, title, unavailable, picture, onAdded, onRefusal, className, ref } = props;
  const { look } = props;
  const t = useTranslations('bag');
  const errorText = useErrorText('bag');
  const add = useAddToCart();
  const press = () => {
    if (unavailable) return;
    onRefusal?.(null);
    if (picture) void loadToss().then(({ tossToBag }) => tossToBag(picture.current));
    add.mutate(
      { variantId, quantity, key: newKey() },
      {
        onSuccess: () => {
          toast(t('added', { title }));
          onAdded?.();
        },
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
      onPointerEnter={() => void loadToss()}
      onFocus={() => void loadToss()}
      onClick={press}
      {...look}
    >
      {props.children}
    </Button>
  );
}
