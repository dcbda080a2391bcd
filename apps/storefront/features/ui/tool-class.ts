/** A round button that lies over a picture. */
export const toolClass =
  'inline-flex size-11 shrink-0 items-center justify-center rounded-pill bg-raised text-ink shadow-[0_1px_3px_rgb(34_23_15/0.16)] transition-[background-color,scale] duration-(--duration-quick) hover:bg-paper active:scale-[.94]';
