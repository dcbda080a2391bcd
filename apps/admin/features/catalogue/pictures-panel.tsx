'use client';

import { Button } from '@souk/ui/button';
import { ImagePlus } from 'lucide-react';
import { type DragEvent, useRef, useState } from 'react';
import { Panel } from '../desk/panel';
import type { EditorPart } from './editor-part';
import { PictureCard } from './picture-card';
import type { Picture } from './product-draft';
import { UploadCard } from './upload-card';
import { useUploads } from './use-uploads';

const KINDS = 'image/jpeg,image/png,image/webp,image/avif,image/gif,image/tiff';

/** The pictures in their order: dropped, chosen, moved by dragging or by buttons, each with its words. */
export function PicturesPanel({ draft, errors, update, readOnly }: EditorPart) {
  const chooser = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [dragged, setDragged] = useState<number | null>(null);
  const change = (next: (media: Picture[]) => Picture[]) =>
    update((now) => ({ ...now, media: next(now.media) }), 'media');
  const { uploads, add, putAway } = useUploads((picture) =>
    change((media) => (media.some(({ file }) => file === picture.file) ? media : [...media, picture])),
  );
  const move = (from: number, to: number) =>
    change((media) => {
      const picture = media[from];
      return picture && to >= 0 && to < media.length
        ? media.toSpliced(from, 1).toSpliced(to, 0, picture)
        : media;
    });
  const remove = (index: number) =>
    update(
      (now) => ({
        ...now,
        media: now.media.toSpliced(index, 1),
        variants: now.variants.map((one) =>
          one.picture !== null && one.picture === now.media[index]?.file ? { ...one, picture: null } : one,
        ),
      }),
      'media',
    );
  const holdsFiles = (event: DragEvent) => !readOnly && event.dataTransfer.types.includes('Files');

  return (
    <Panel title="Pictures" aside="The first one stands in lists.">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a convenience; the button does the same. */}
      <div
        data-testid="picture-drop"
        className="px-5 pt-1 pb-5"
        onDragOver={(event) => {
          if (!holdsFiles(event)) return;
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
        }}
        onDrop={(event) => {
          setOver(false);
          if (!holdsFiles(event)) return;
          event.preventDefault();
          add(event.dataTransfer.files);
        }}
      >
        <ul
          className="grid grid-cols-[repeat(auto-fill,minmax(148px,1fr))] gap-3"
          aria-label="Pictures in their order"
        >
          {draft.media.map((picture, index) => (
            <PictureCard
              key={picture.file ?? picture.sourceUrl ?? index}
              picture={picture}
              place={index}
              of={draft.media.length}
              refusal={errors[`media.${index}.file`] ?? errors[`media.${index}.alt`]}
              dragging={dragged === index}
              onAlt={(alt) => change((media) => media.with(index, { ...media[index]!, alt }))}
              onMove={(by) => move(index, index + by)}
              onRemove={() => remove(index)}
              onDragStart={() => setDragged(index)}
              onDragEnd={() => setDragged(null)}
              onDropHere={() => {
                if (dragged !== null) move(dragged, index);
                setDragged(null);
              }}
            />
          ))}
          {uploads.map((upload) => (
            <UploadCard key={upload.key} upload={upload} onPutAway={() => putAway(upload.key)} />
          ))}
        </ul>
        <div
          className={`mt-3 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-field border-[1.5px] border-dashed px-4 py-4 ${over ? 'border-ink bg-sunk' : 'border-line-strong'}`}
        >
          <Button
            variant="quiet"
            size="small"
            className="max-md:h-11"
            onClick={() => chooser.current?.click()}
          >
            <ImagePlus aria-hidden="true" className="size-4" /> Choose pictures
          </Button>
          <p className="text-small text-ink-muted">
            or drop them here. JPEG, PNG, WebP, AVIF, GIF or TIFF, up to 20 MB.
          </p>
          <input
            ref={chooser}
            type="file"
            multiple
            accept={KINDS}
            aria-label="Choose pictures"
            tabIndex={-1}
            className="sr-only"
            onChange={(event) => {
              add([...(event.target.files ?? [])]);
              event.target.value = '';
            }}
          />
        </div>
      </div>
    </Panel>
  );
}
