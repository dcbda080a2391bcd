import { classNames } from './class-names.tsx';
import type { Picture } from './tile.tsx';
import type { useZoom } from './use-zoom.tsx';

type Props = { picture: Picture; zoom: ReturnType<typeof useZoom> };

/** A picture in all the room there is, as near as its viewer wants it. */
export function ZoomFrame({ picture, zoom }: Props) {
  const { view, gliding, frame, handlers } = zoom;
  return (
    <div
      ref={frame}
      className={classNames(
        'absolute inset-0 touch-none select-none',
        view.scale > 1 ? 'cursor-grab active:cursor-grabbing' : 'cursor-zoom-in',
      )}
      {...handlers}
    >
      <img
        key={picture.src}
        src={picture.src ?? undefined}
        alt={picture.alt}
        draggable={false}
        className={classNames(
          'size-full object-contain',
          picture.art && 'p-[12vmin]',
          gliding &&
            'transition-transform duration-(--duration-lift) ease-settle motion-reduce:transition-none',
        )}
        style={{ transform: `translate(${view.x}px, ${view.y}px) scale(${view.scale})` }}
      />
    </div>
  );
}
