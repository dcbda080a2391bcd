import { classNames } from './class-names.tsx';
import { Star } from './star.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

/** A saffron star beside its figure; the figure carries the meaning. */
export function Rating({
  figure,
  said,
  className,
}: {
  /** As it is shown: `4.8`. */
  figure: string;
  /** As it is read out: `Rated 4.8 of 5`. */
  said: string;
  className?: string;
}) {
  return (
    <span className={classNames('inline-flex items-center gap-1.5 whitespace-nowrap', className)}>
      <Star className="size-3.5 fill-saffron" />
      <span aria-hidden="true">{figure}</span>
      <VisuallyHidden>{said}</VisuallyHidden>
    </span>
  );
}
