'use client';

import { classNames } from '@souk/ui/class-names';
import { toast } from '@souk/ui/toast';
import { Heart } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useErrorText } from '../../i18n/use-refusal-text.ts';
import { toolClass } from '../ui/tool-class.ts';
import { useWishlist } from './use-wishlist.ts';

type Props = { handle: string; title: string; variantId: string };

/** Wishes for a thing, or no longer. */
export function HeartButton({ handle, title, variantId }: Props) {
  const t = useTranslations('keep');
  const errorText = useErrorText('wishlist');
  const list = useWishlist();
  const wished = list.wishes?.some((wish) => wish.handle === handle) ?? false;
  const label = t('wish', { title });
  const press = async (): Promise<void> => {
    if (list.busy) return;
    try {
      if (wished) await list.remove(handle);
      else await list.add({ handle, variantId });
      toast(wished ? t('unwished', { title }) : t('wished', { title }));
    } catch (error) {
      toast(errorText(error));
    }
  };
  return (
    <button
      type="button"
      aria-label={label}
      aria-pressed={wished}
      title={label}
      className={toolClass}
      onClick={() => void press()}
    >
      <Heart
        aria-hidden="true"
        className={classNames(
          'size-5 transition-transform duration-(--duration-lift) ease-settle',
          wished && 'scale-110 fill-terracotta text-terracotta',
        )}
        strokeWidth={1.75}
      />
    </button>
  );
}
