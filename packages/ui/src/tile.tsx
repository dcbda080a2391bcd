import type { CSSProperties, ReactNode } from 'react';
import { classNames } from './class-names.tsx';
import { MissingObject } from './missing-object.tsx';
import { pictureSizes } from './picture-sizes.tsx';

export type Picture = {
  src: string | null;
  alt: string;
  /** A transparent cut-out stands in the niche; a photograph fills the tile. */
  art: boolean;
};

type Props = {
  picture: Picture;
  /** Set where the tile is not inside something that names its stall already. */
  stall?: string;
  /** card: 15 by 16; stage: fills its box, larger arch, long shadow; thumb: small and plain. */
  size?: 'card' | 'stage' | 'thumb';
  soldOut?: boolean;
  longShadow?: boolean;
  /** The first thing seen on the page: loaded at once. */
  eager?: boolean;
  className?: string;
  /** Said of a picture that is missing. */
  missing?: string;
  /** Badges and words over the tile. */
  children?: ReactNode;
};

const shapes = {
  card: 'aspect-[15/16] rounded-tile',
  stage: 'h-full rounded-tile',
  thumb: 'aspect-[22/26] rounded-field',
};

/** An object standing in its arched niche, on the floor, lit from the upper left. */
export function Tile(props: Props) {
  const { picture, stall, size = 'card', soldOut, longShadow, eager, className, missing, children } = props;
  const photo = picture.src !== null && !picture.art;
  return (
    <span
      data-stall={stall}
      className={classNames('tile relative block w-full overflow-hidden bg-tile', shapes[size], className)}
    >
      {photo ? (
        <Shot
          picture={picture}
          size={size}
          soldOut={soldOut}
          eager={eager}
          className="size-full object-cover"
        />
      ) : (
        <>
          <span
            className={classNames(
              'arch niche absolute inset-x-[14%] bottom-0',
              size === 'stage' ? 'top-[14%]' : 'top-[9%]',
            )}
          />
          <span className="absolute inset-x-0 bottom-0 h-[17%] bg-floor" />
          <span
            className={classNames(
              'tile-object contact absolute bottom-[11%] left-1/2 block max-w-96 -translate-x-1/2',
              // On a phone a stage is as wide as the screen: a little smaller, the art stays sharp on dense ones.
              size === 'stage' ? 'w-[54%] lg:w-[60%]' : 'w-[60%]',
            )}
          >
            {picture.src === null ? (
              <MissingObject alt={picture.alt} missing={missing} />
            ) : (
              <>
                {longShadow && <LongShadow src={picture.src} />}
                <Shot
                  picture={picture}
                  size={size}
                  soldOut={soldOut}
                  eager={eager}
                  className="relative aspect-square w-full"
                />
              </>
            )}
          </span>
        </>
      )}
      {children}
    </span>
  );
}

function LongShadow({ src }: { src: string }) {
  return (
    <span aria-hidden="true" className="long-shadow" style={{ '--object': `url("${src}")` } as CSSProperties}>
      <span />
    </span>
  );
}

type ShotProps = {
  picture: Picture;
  size: keyof typeof shapes;
  soldOut?: boolean;
  eager?: boolean;
  className: string;
};

/** About how wide it is shown, for the browser to choose the file that fits. */
const shownWidths = {
  card: '(max-width: 640px) 50vw, 340px',
  stage: '(max-width: 1024px) 100vw, 720px',
  thumb: '96px',
};

function Shot({ picture, size, soldOut, eager, className }: ShotProps) {
  const offered = picture.src === null ? null : pictureSizes(picture.src);
  const sizes = offered ? shownWidths[size] : undefined;
  const shot = (
    <img
      src={picture.src ?? undefined}
      srcSet={offered?.webp}
      sizes={sizes}
      alt={picture.alt}
      width={512}
      height={512}
      loading={eager ? 'eager' : 'lazy'}
      fetchPriority={eager ? 'high' : undefined}
      decoding={eager ? 'sync' : 'async'}
      className={classNames(className, soldOut && 'opacity-[.62] saturate-[.25]')}
    />
  );
  if (!offered) return shot;
  return (
    <picture className="contents">
      <source type="image/avif" srcSet={offered.avif} sizes={sizes} />
      {shot}
    </picture>
  );
}
