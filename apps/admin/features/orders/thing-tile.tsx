import { Box } from 'lucide-react';
import Image from 'next/image';
import type { OrderSummary } from './order-types';

type ThingTileProps = { image: OrderSummary['lines'][number]['image']; stall: string; className?: string };

/** A thing on the colour of its stall. Without a picture it is a plain box. Its name stands beside it. */
export function ThingTile({ image, stall, className = '' }: ThingTileProps) {
  return (
    <span
      data-stall={stall}
      className={`inline-grid shrink-0 place-items-center overflow-hidden bg-tile ${className}`}
    >
      {image.src ? (
        <Image
          src={image.src}
          alt=""
          width={44}
          height={44}
          unoptimized
          className={image.art ? 'size-[78%] object-contain' : 'size-full object-cover'}
        />
      ) : (
        <Box aria-hidden="true" className="size-1/2 text-stall-ink opacity-60" strokeWidth={1.5} />
      )}
    </span>
  );
}
