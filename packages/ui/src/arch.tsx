import type { CSSProperties, ReactNode } from 'react';
import { classNames } from './class-names.tsx';

type Props = {
  art: string | null;
  alt: string;
  /** A bay of the hero has its own strong hue; without one the arch takes its stall's colours. */
  bay?: 'glaze' | 'saffron' | 'terracotta';
  longShadow?: boolean;
  eager?: boolean;
  /** Width of the object in the arch, such as `w-[60%]`. */
  objectClass?: string;
  className?: string;
  children?: ReactNode;
};

/** An arch of its own with an object in it. Give it a box between 3:5 and 5:6. */
export function Arch({ art, alt, bay, longShadow, eager, objectClass = 'w-[68%]', className }: Props) {
  return (
    <span data-bay={bay} className={classNames('arch relative block', bay ? 'bay' : 'niche', className)}>
      <span
        className={classNames('absolute inset-x-0 bottom-0', bay ? 'bay-floor h-[13%]' : 'h-[16%] bg-floor')}
      />
      {art && (
        <span
          className={classNames(
            'tile-object contact absolute left-1/2 block max-w-96 -translate-x-1/2',
            bay ? 'bottom-[4.5%]' : 'bottom-[7%]',
            objectClass,
          )}
        >
          {longShadow && (
            <span className="long-shadow" style={{ '--object': `url("${art}")` } as CSSProperties}>
              <span />
            </span>
          )}
          <img
            src={art}
            alt={alt}
            width={256}
            height={256}
            loading={eager ? 'eager' : 'lazy'}
            fetchPriority={eager ? 'high' : undefined}
            className="relative aspect-square w-full"
          />
        </span>
      )}
    </span>
  );
}
