import type { KeyboardEvent } from 'react';

/** Arrow keys walk the links in the first column of a table's body, unless one is writing in it. */
export function walkRows(event: KeyboardEvent<HTMLTableSectionElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || (event.target as HTMLElement).closest('input, select, textarea')) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>('td:first-child a')];
  const next = links[links.indexOf(document.activeElement as HTMLAnchorElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
