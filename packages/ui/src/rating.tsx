import { classNames } from './class-names.tsx';
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
      <svg aria-hidden="true" viewBox="0 0 16 16" className="size-3.5 fill-saffron">
        <path d="m8 .8 2.1 4.7 5.1.5-3.8 3.4 1.1 5L8 11.8l-4.5 2.6 1.1-5L.8 6l5.1-.5z" />
      </svg>
      <span aria-hidden="true">{figure}</span>
      <VisuallyHidden>{said}</VisuallyHidden>
    </span>
  );
}
