'use client';

import { Notice } from '@souk/ui/notice';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { failureOf, useTRPC } from '../../lib/trpc/client';
import { Sheet } from '../desk/sheet';
import { CategoryRow } from './category-row';
import { NewCategory } from './new-category';
import type { Category } from './product-draft';

/** The stalls of the hall and the kinds on each: renamed, moved, ordered, opened and taken away. */
export function CategoriesSheet({
  open,
  onOpenChange,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [refusal, setRefusal] = useState<string | null>(null);
  const { data = [] } = useQuery({ ...trpc.catalogue.categories.queryOptions(), enabled: open });
  const settled = {
    onError: (error: unknown) => setRefusal(failureOf(error).detail),
    onSuccess: () => setRefusal(null),
    onSettled: () => queries.invalidateQueries({ queryKey: trpc.catalogue.pathKey() }),
  };
  const add = useMutation({ ...trpc.catalogue.addCategory.mutationOptions(), ...settled });
  const change = useMutation({ ...trpc.catalogue.changeCategory.mutationOptions(), ...settled });
  const order = useMutation({ ...trpc.catalogue.sortCategories.mutationOptions(), ...settled });
  const remove = useMutation({ ...trpc.catalogue.removeCategory.mutationOptions(), ...settled });

  const stalls = data.filter(({ parentId }) => parentId === null);
  const move = (siblings: Category[], from: number, by: -1 | 1) => {
    const ids = siblings.map(({ id }) => id);
    const [one] = ids.splice(from, 1);
    ids.splice(from + by, 0, one!);
    order.mutate({ parentId: siblings[from]!.parentId, ids });
  };
  const rowOf = (siblings: Category[]) => (category: Category, place: number) => (
    <CategoryRow
      key={category.id}
      category={category}
      stalls={stalls}
      first={place === 0}
      last={place === siblings.length - 1}
      busy={order.isPending || change.isPending}
      onChange={(changes) => {
        const { id, title, tagline, stall, parentId } = category;
        change.mutate({ id, title, tagline, stall, parentId, ...changes });
      }}
      onMove={(by) => move(siblings, place, by)}
      onRemove={() => remove.mutate({ id: category.id })}
    />
  );
  return (
    <Sheet open={open} onOpenChange={onOpenChange} title="Stalls and kinds">
      {refusal ? (
        <Notice kind="problem" title="That did not work." className="mb-4">
          {refusal}
        </Notice>
      ) : null}
      <ul className="grid gap-5" aria-label="Stalls">
        {stalls.map((stall, place) => {
          const kinds = data.filter(({ parentId }) => parentId === stall.id);
          return (
            <li key={stall.id} className="grid gap-1.5">
              {rowOf(stalls)(stall, place)}
              <div className="ml-3 grid gap-1.5 border-line border-l pl-3">
                {kinds.map(rowOf(kinds))}
                <NewCategory
                  label={`A new kind at ${stall.title}`}
                  onAdd={(title) => add.mutateAsync({ title, parentId: stall.id })}
                />
              </div>
            </li>
          );
        })}
      </ul>
      <div className="mt-5">
        <NewCategory
          label="A new stall"
          onAdd={(title) => add.mutateAsync({ title, parentId: null, stall: 'amber' })}
        />
      </div>
    </Sheet>
  );
}
