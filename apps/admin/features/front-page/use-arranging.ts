import { toast } from '@souk/ui/toast';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { failureOf, useTRPC } from '../../lib/trpc/client';
import { useUnsaved } from '../desk/form/use-unsaved';
import { headless, moved, putBack, refusalsOf, tidied } from './blocks';
import { type Block, type FrontPage, type MarketCode, marketNames } from './front-page-types';

type Form = { blocks: Block[] };
type Refused = { byBlock: ReturnType<typeof refusalsOf>['byBlock']; said: string };

const noHead = (markets: readonly MarketCode[]): string =>
  `In ${markets.map((market) => marketNames[market]).join(', ')} the front door does not begin with one head. Put one first, and hide or move any other.`;

/** The front door while it is arranged: kept in this browser until it is saved, and never over a colleague's unseen. */
export function useArranging(page: FrontPage) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  // The version the blocks were taken from.
  const [seen, setSeen] = useState(page.version);
  const [theirs, setTheirs] = useState<FrontPage | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const form = useForm<Form>({ defaultValues: { blocks: page.blocks } });
  const blocks = useWatch({ control: form.control, name: 'blocks' });
  const { broughtBack, forget } = useUnsaved('front-page.1', form, seen);

  const arrange = (next: readonly Block[]) => form.setValue('blocks', [...next], { shouldDirty: true });
  const take = (saved: FrontPage) => {
    forget();
    setSeen(saved.version);
    setTheirs(null);
    setRefused(null);
    form.reset({ blocks: saved.blocks });
    queries.setQueryData(trpc.frontPage.read.queryKey(), saved);
  };
  const change = useMutation(
    trpc.frontPage.save.mutationOptions({
      onSuccess: (saved) => {
        take(saved);
        toast('The front door is saved. Shoppers see it in a moment.');
      },
      onError: async (error) => {
        const { code, detail, errors, extra } = failureOf(error);
        if (code === 'FRONT_PAGE_CHANGED')
          setTheirs(await queries.fetchQuery({ ...trpc.frontPage.read.queryOptions(), staleTime: 0 }));
        const unknown = (extra.unknown ?? []) as { block: string }[];
        const gone = unknown.map(({ block }) => ({
          path: `blocks.${blocks.findIndex(({ id }) => id === block)}.gone`,
          message: detail,
        }));
        const { byBlock, other } = refusalsOf(blocks, [...errors, ...gone]);
        // Where the first of them is to be mended.
        requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
        setRefused({
          byBlock,
          said: other ?? (byBlock.size > 0 ? 'Some blocks are not right yet. They are marked.' : detail),
        });
      },
    }),
  );
  const save = () => {
    const markets = headless(blocks, Object.keys(marketNames) as MarketCode[]);
    if (markets.length > 0) setRefused({ byBlock: new Map(), said: noHead(markets) });
    else change.mutate({ version: seen, blocks: blocks.map(tidied) });
  };
  return {
    blocks,
    dirty: form.formState.isDirty,
    saving: change.isPending,
    broughtBack: broughtBack !== null && form.formState.isDirty,
    theirs,
    refused,
    save,
    replace: (block: Block) => arrange(blocks.map((one) => (one.id === block.id ? block : one))),
    move: (id: string, by: -1 | 1) => arrange(moved(blocks, id, by)),
    add: (block: Block) => arrange([...blocks, block]),
    /** Takes a block away; answers what puts it back in its place, among whatever was changed since. */
    remove: (id: string) => {
      const place = blocks.findIndex((block) => block.id === id);
      arrange(blocks.toSpliced(place, 1));
      return () => arrange(putBack(form.getValues('blocks'), blocks[place]!, place));
    },
    throwAway: () => take(queries.getQueryData(trpc.frontPage.read.queryKey()) ?? page),
    takeTheirs: () => theirs && take(theirs),
    keepMine: () => {
      if (theirs) setSeen(theirs.version);
      setTheirs(null);
      setRefused(null);
    },
  };
}
