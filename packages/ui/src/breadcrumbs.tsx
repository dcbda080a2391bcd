import { type ElementType, Fragment, type ReactNode } from 'react';
import { chevronRight } from './drawings.tsx';
import { LineIcon } from './line-icon.tsx';

type Props = {
  trail: readonly { label: ReactNode; key: string; href: string }[];
  /** The app's own link, so that moving about stays inside the page. */
  link?: ElementType;
  label?: string;
};

/** The way back up. */
export function Breadcrumbs({ trail, link: Link = 'a', label: name = 'Where you are' }: Props) {
  return (
    <nav aria-label={name}>
      <ol className="flex flex-wrap items-center gap-2 text-small text-ink-muted">
        {trail.map(({ key, label, href }, at) => (
          <Fragment key={key}>
            {at > 0 && (
              <li aria-hidden="true">
                <LineIcon draw={chevronRight} className="size-4 rtl:-scale-x-100" />
              </li>
            )}
            <li>
              <Link
                href={href}
                className="rounded-xs py-1 transition-colors duration-(--duration-quick) hover:text-ink"
              >
                {label}
              </Link>
            </li>
          </Fragment>
        ))}
      </ol>
    </nav>
  );
}
