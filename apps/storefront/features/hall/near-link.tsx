'use client';

import { useRouter } from 'next/navigation';
import type { ComponentProps, MouseEvent } from 'react';

type Props = ComponentProps<'a'> & {
  href: string;
  /** `false`: its page is fetched only when it is opened. */
  prefetch?: false;
};

/** Whether the browser is to do what it does with links: another tab, another window, a file. */
const isBrowsers = ({
  button,
  metaKey,
  ctrlKey,
  shiftKey,
  altKey,
  currentTarget,
}: MouseEvent<HTMLAnchorElement>) =>
  button !== 0 || metaKey || ctrlKey || shiftKey || altKey || currentTarget.target !== '';

/**
 * A link within the hall. Its page is fetched when a pointer, a finger or the focus comes near it: fetching every page
 * a grid leads to would cost each visitor, and the server, dozens of pages that nobody opens. Next's own link does the
 * same with 4 kB more on every page.
 */
export function NearLink({ href, prefetch, onClick, ...rest }: Props) {
  const router = useRouter();
  const come = prefetch === false ? undefined : () => router.prefetch(href);
  return (
    <a
      {...rest}
      href={href}
      onPointerEnter={come}
      onTouchStart={come}
      onFocus={come}
      onClick={(event) => {
        onClick?.(event);
        if (event.defaultPrevented || isBrowsers(event)) return;
        event.preventDefault();
        router.push(href);
      }}
    />
  );
}
