'use client';

import { Button } from '@souk/ui/button';
import { Notice } from '@souk/ui/notice';
import { toast } from '@souk/ui/toast';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useForm } from 'react-hook-form';
import { useTRPC } from '../../lib/trpc/client';
import { useUnsaved } from '../desk/form/use-unsaved';
import { PageHead } from '../desk/page-head';
import { useMe } from '../desk/use-may';
import { refuseInForm } from './form-error-paths';
import { PromotionDesk } from './promotion-desk';
import { emptyForm, type PromotionForm, promotionOf } from './promotion-form-values';

const trail = [{ label: 'Promotions', href: '/promotions' }];

/** A promotion that is not there yet. */
export function NewPromotionPage() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const router = useRouter();
  const me = useMe();
  const choices = useQuery(trpc.promotions.choices.queryOptions());
  const form = useForm<PromotionForm>({ defaultValues: emptyForm });
  const { broughtBack, forget } = useUnsaved('promotion.2.new', form, null);
  const make = useMutation({
    ...trpc.promotions.make.mutationOptions(),
    onError: (error) => refuseInForm(form.setError, error),
    onSuccess: (made) => {
      forget();
      void queries.invalidateQueries(trpc.promotions.list.pathFilter());
      toast(`${made.title} is saved.`);
      router.push(`/promotions/${made.id}`);
    },
  });
  return (
    <>
      <PageHead title="New promotion" trail={trail} />
      <PromotionDesk
        form={form}
        choices={choices.data}
        mayWrite={me?.may.includes('promotions.write') ?? true}
        saveLabel="Make the promotion"
        busy={make.isPending}
        onSave={(typed) => make.mutate(promotionOf(typed))}
        notices={
          broughtBack ? (
            <Notice kind="info" title="This is what you had typed." className="mb-5">
              <Button
                variant="quiet"
                size="small"
                className="max-md:h-11"
                onClick={() => {
                  forget();
                  form.reset(emptyForm);
                }}
              >
                Begin anew
              </Button>
            </Notice>
          ) : null
        }
      />
    </>
  );
}
