import { IconButton } from '@souk/ui/icon-button';
import { ArrowLeft, ArrowRight, ImageOff, X } from 'lucide-react';
import Image from 'next/image';
import { CellField } from './cell-field';
import type { Picture } from './product-draft';

type PictureCardProps = {
  picture: Picture;
  place: number;
  of: number;
  refusal?: string | undefined;
  dragging: boolean;
  onAlt: (alt: string) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
  onDragStart: () => void;
  onDragEnd: () => void;
  onDropHere: () => void;
};

/** One picture with its place and its words. */
export function PictureCard(props: PictureCardProps) {
  const { picture, place, of, refusal, dragging, onAlt, onMove, onRemove } = props;
  const name = `picture ${place + 1}`;
  return (
    <li
      draggable
      onDragStart={props.onDragStart}
      onDragEnd={props.onDragEnd}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) event.preventDefault();
      }}
      onDrop={(event) => {
        if (event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        props.onDropHere();
      }}
      className={`grid cursor-grab content-start gap-2 ${dragging ? 'opacity-50' : ''}`}
    >
      <span className="relative grid aspect-square place-items-center overflow-hidden rounded-field bg-sunk">
        {picture.file ? (
          <Image
            src={`/media/${picture.file}`}
            alt={picture.alt}
            width={160}
            height={160}
            unoptimized
            draggable={false}
            className={picture.art ? 'size-[80%] object-contain' : 'size-full object-cover'}
          />
        ) : (
          <span className="grid justify-items-center gap-1 px-2 text-center text-ink-muted text-tiny">
            <ImageOff aria-hidden="true" className="size-6" strokeWidth={1.5} />
            {picture.missing}
          </span>
        )}
      </span>
      <CellField
        label={`What ${name} shows`}
        placeholder="What it shows"
        value={picture.alt}
        maxLength={300}
        refusal={refusal}
        onChange={onAlt}
      />
      <span className="flex justify-between">
        <IconButton
          label={`Move ${name} earlier`}
          disabled={place === 0}
          className="size-8! max-md:size-11!"
          onClick={() => onMove(-1)}
        >
          <ArrowLeft aria-hidden="true" className="size-4" />
        </IconButton>
        <IconButton label={`Take ${name} away`} className="size-8! max-md:size-11!" onClick={onRemove}>
          <X aria-hidden="true" className="size-4" />
        </IconButton>
        <IconButton
          label={`Move ${name} later`}
          disabled={place === of - 1}
          className="size-8! max-md:size-11!"
          onClick={() => onMove(1)}
        >
          <ArrowRight aria-hidden="true" className="size-4" />
        </IconButton>
      </span>
    </li>
  );
}
