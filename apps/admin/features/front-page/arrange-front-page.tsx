import { Button } from '@souk/ui/button';
import { Notice } from '@souk/ui/notice';
import { Select } from '@souk/ui/select';
import { VisuallyHidden } from '@souk/ui/visually-hidden';
import { useRef, useState } from 'react';
import { Panel } from '../desk/panel';
import { BlockCard } from './block-card';
import { newBlock } from './blocks';
import { type Choice, type FrontPage, type Kind, kinds } from './front-page-types';
import { placesIn } from './places';
import { useArranging } from './use-arranging';
import { useNamed } from './use-named';

type ArrangeFrontPageProps = { page: FrontPage; stalls: readonly Choice[]; mayWrite: boolean };

const quiet = { variant: 'quiet', size: 'small', className: 'max-md:h-11' } as const;
const choices = (Object.keys(kinds) as Kind[]).map((value) => ({ value, label: kinds[value].name }));

/** The blocks of the front door, in their order, to be changed and saved together. */
export function ArrangeFrontPage({ page, stalls, mayWrite }: ArrangeFrontPageProps) {
  const arranging = useArranging(page);
  const named = useNamed([...page.products, ...(arranging.theirs?.products ?? [])]);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [kind, setKind] = useState<Kind>('story');
  const [told, setTold] = useState('');
  const [gone, setGone] = useState<{ name: string; putBack: () => void } | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const { blocks, refused, theirs } = arranging;
  const places = placesIn(stalls);

  const move = (id: string, by: -1 | 1) => {
    arranging.move(id, by);
    const place = blocks.findIndex((block) => block.id === id) + by;
    setTold(`Moved to place ${place + 1} of ${blocks.length}.`);
    // At an end its button cannot be pressed again: the other one has the focus then, so that it is not lost.
    requestAnimationFrame(() => {
      const buttons =
        list.current?.children[place]?.querySelectorAll<HTMLButtonElement>('button[title^="Move"]');
      const [up, down] = [buttons?.[0], buttons?.[1]];
      const wanted = by < 0 ? up : down;
      (wanted?.disabled ? (by < 0 ? down : up) : wanted)?.focus();
    });
  };
  const remove = (id: string, name: string) => {
    const putBack = arranging.remove(id);
    setGone({ name, putBack });
  };
  return (
    <>
      <p role="status">
        <VisuallyHidden>{told}</VisuallyHidden>
      </p>
      {arranging.broughtBack ? (
        <Notice kind="info" title="Your unsaved changes are back." className="mb-4">
          They were kept in this browser. Save them, or throw them away below.
        </Notice>
      ) : null}
      {theirs ? (
        <Notice
          kind="stale"
          title={`${theirs.editedBy ?? 'The shop'} saved the front door meanwhile.`}
          className="mb-4"
        >
          <span className="flex flex-wrap gap-2 pt-2">
            <Button {...quiet} onClick={arranging.takeTheirs}>
              Take theirs
            </Button>
            <Button {...quiet} onClick={arranging.keepMine}>
              Keep mine, to save again
            </Button>
          </span>
        </Notice>
      ) : null}
      <ol ref={list} aria-label="Blocks of the front door" className="grid gap-3">
        {blocks.map((block, place) => (
          <BlockCard
            key={block.id}
            block={block}
            place={place}
            of={blocks.length}
            open={open.has(block.id) || Boolean(refused?.byBlock.has(block.id))}
            mayWrite={mayWrite}
            places={places}
            stalls={stalls}
            named={named}
            refusals={refused?.byBlock.get(block.id) ?? {}}
            onOpen={(shown) =>
              setOpen((before) => new Set([...before, block.id].filter((id) => shown || id !== block.id)))
            }
            onChange={arranging.replace}
            onMove={(by) => move(block.id, by)}
            onRemove={() => remove(block.id, block.heading.en || kinds[block.kind].name)}
          />
        ))}
      </ol>
      {gone ? (
        <Notice kind="info" title={`“${gone.name}” is taken away.`} className="mt-3">
          <Button
            {...quiet}
            onClick={() => {
              gone.putBack();
              setGone(null);
            }}
          >
            Put it back
          </Button>
        </Notice>
      ) : null}
      {mayWrite ? (
        <Panel title="Add a block" className="mt-5">
          <div className="flex flex-wrap items-end gap-3 px-5 pt-1 pb-5">
            <Select
              label="What kind"
              value={kind}
              options={choices}
              onChange={(event) => setKind(event.target.value as Kind)}
            />
            <Button
              {...quiet}
              className="h-11"
              onClick={() => {
                const block = newBlock(kind);
                arranging.add(block);
                setOpen((before) => new Set([...before, block.id]));
                setTold(`${kinds[kind].name} added at the end.`);
              }}
            >
              Add it at the end
            </Button>
            <p className="w-full text-ink-muted">{kinds[kind].says}</p>
          </div>
        </Panel>
      ) : null}
      {arranging.dirty || refused ? (
        <div className="sticky bottom-0 z-20 -mx-4 mt-6 border-line border-t bg-paper px-4 py-3 md:-mx-8 md:px-8">
          <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
            <p role="status" className={refused ? 'font-medium text-danger' : 'text-ink-muted'}>
              {refused?.said ?? (arranging.saving ? 'Saving' : 'Unsaved changes, kept in this browser')}
            </p>
            <span className="flex gap-2">
              <Button {...quiet} disabled={arranging.saving} onClick={arranging.throwAway}>
                Throw away
              </Button>
              <Button size="small" className="max-md:h-11" busy={arranging.saving} onClick={arranging.save}>
                Save
              </Button>
            </span>
          </div>
        </div>
      ) : null}
    </>
  );
}
