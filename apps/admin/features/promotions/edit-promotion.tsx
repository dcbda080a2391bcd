'use client';

import { Button } from '@souk/ui/button';
import { Notice } from '@souk/ui/notice';
import { priceText } from '@souk/ui/price-parts';
import { toast } from '@souk/ui/toast';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { DESK_LOCALE } from '../../lib/money';
import { failureOf, useTRPC } from '../../lib/trpc/client';
import { ConfirmDialog } from '../desk/confirm-dialog';
import { useUnsaved } from '../desk/form/use-unsaved';
import { PageHead } from '../desk/page-head';
import { useMay } from '../desk/use-may';
import { refuseInForm } from './form-error-paths';
import { PromotionDesk } from './promotion-desk';
import { formOf, type PromotionForm, promotionOf } from './promotion-form-values';
import { PromotionState } from './promotion-state';
import { type ChosenProduct, CURRENCY, type Promotion } from './promotion-types';
import { PromotionUses } from './promotion-uses';
import { TryIt } from './try-it';

const trail = [{ label: 'Promotions', href: '/promotions' }];

type EditPromotionProps = { promotion: Promotion; names: readonly ChosenProduct[] };

/** A promotion under the eyes of the merchant: changed, tried, ended. */
export function EditPromotion({ promotion, names }: EditPromotionProps) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const mayWrite = useMay('promotions.write');
  const choices = useQuery(trpc.promotions.choices.queryOptions());
  // The version that the form was filled from: what a colleague saves meanwhile is never overwritten unseen.
  const [seen, setSeen] = useState(promotion);
  const [theirs, setTheirs] = useState<Promotion | null>(null);
  const [ending, setEnding] = useState(false);
  const form = useForm<PromotionForm>({ defaultValues: formOf(promotion, names) });
  const { broughtBack, forget } = useUnsaved(`promotion.2.${promotion.id}`, form, seen.version);

  const take = (saved: Promotion) => {
    forget();
    setSeen(saved);
    setTheirs(null);
    form.reset(formOf(saved, [...form.getValues('products'), ...names]));
    queries.setQueryData(trpc.promotions.byId.queryKey({ id: saved.id }), saved);
    void queries.invalidateQueries(trpc.promotions.list.pathFilter());
    void queries.invalidateQueries(trpc.promotions.tryOn.pathFilter());
  };
  const change = useMutation({
    ...trpc.promotions.change.mutationOptions(),
    onSuccess: (saved) => {
      take(saved);
      toast(`${saved.title} is saved.`);
    },
    onError: (error) => {
      const { code, extra } = failureOf(error);
      if (code === 'PROMOTION_CHANGED') setTheirs(extra.promotion as Promotion);
      refuseInForm(form.setError, error);
    },
  });
  const end = useMutation({ ...trpc.promotions.end.mutationOptions(), onSuccess: take });

  const uses = `${promotion.uses.toLocaleString('en-US')}${promotion.usesLimit === null ? '' : ` of ${promotion.usesLimit.toLocaleString('en-US')}`}`;
  // Two currencies are never added.
  const saved = Object.entries({ [CURRENCY]: promotion.savedMinor, ...promotion.savedAbroad })
    .map(([currency, amountMinor]) => priceText({ amountMinor, currency, locale: DESK_LOCALE }))
    .join(', ');
  return (
    <>
      <PageHead
        title={promotion.title}
        mark={<PromotionState state={promotion.state} badge />}
        lead={`Used ${uses} ${promotion.uses === 1 && promotion.usesLimit === null ? 'time' : 'times'}. Shoppers saved ${saved} so far.`}
        trail={trail}
        actions={
          mayWrite && promotion.state !== 'ended' ? (
            <Button variant="quiet" size="small" className="max-md:h-11" onClick={() => setEnding(true)}>
              End it now
            </Button>
          ) : null
        }
      />
      <PromotionDesk
        form={form}
        choices={choices.data}
        mayWrite={mayWrite}
        saveLabel="Save"
        busy={change.isPending}
        onSave={(typed) =>
          change.mutate({ id: seen.id, expectedVersion: seen.version, ...promotionOf(typed) })
        }
        notices={
          <>
            {broughtBack ? (
              <Notice kind="info" title="This is what you had typed and not saved." className="mb-5">
                <Button variant="quiet" size="small" className="max-md:h-11" onClick={() => take(promotion)}>
                  Show what is saved
                </Button>
              </Notice>
            ) : null}
            {theirs ? (
              <Notice kind="stale" title="A colleague saved this promotion meanwhile." className="mb-5">
                <span className="flex flex-wrap gap-2 pt-2">
                  <Button variant="quiet" size="small" className="max-md:h-11" onClick={() => take(theirs)}>
                    Take theirs
                  </Button>
                  <Button
                    variant="quiet"
                    size="small"
                    className="max-md:h-11"
                    onClick={() => {
                      setSeen(theirs);
                      setTheirs(null);
                    }}
                  >
                    Keep mine, to save again
                  </Button>
                </span>
              </Notice>
            ) : null}
          </>
        }
      >
        <TryIt promotion={promotion} choices={choices.data} unsaved={form.formState.isDirty} />
        <PromotionUses id={promotion.id} />
      </PromotionDesk>
      <ConfirmDialog
        open={ending}
        onOpenChange={setEnding}
        title={`End ${promotion.title} now?`}
        confirmLabel="End it"
        onConfirm={() => end.mutateAsync({ id: promotion.id })}
      >
        <p>
          No new bag gets it from now on. Prices promised at the till stay as they are. Its uses stay on
          record.
        </p>
      </ConfirmDialog>
    </>
  );
}
