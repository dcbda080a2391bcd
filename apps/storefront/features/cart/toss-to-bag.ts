import { bagMark } from './bag-mark.ts';

const TOSS_MS = 620;
const LANDS_AS_PX = 24;

const visible = (selector: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>(selector)].find(
    (element) => element.getClientRects().length > 0,
  );

/**
 * The object flies from its tile to the bag, and the bag bumps once. It explains where the thing went; who asked for
 * less motion only sees, and hears, the count change.
 */
export const tossToBag = async (tile: Element | null): Promise<void> => {
  // What stands in the tile, not the shadow it throws.
  const picture = tile?.querySelector<HTMLImageElement>('img') ?? null;
  const bag = visible(`[${bagMark}]`);
  if (!picture || !bag || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const from = picture.getBoundingClientRect();
  const inSight = from.width > 0 && from.bottom > 0 && from.top < innerHeight;
  if (!inSight) return bump(bag);
  const to = bag.getBoundingClientRect();
  const flying = picture.cloneNode() as HTMLImageElement;
  flying.removeAttribute('id');
  flying.alt = '';
  Object.assign(flying.style, {
    position: 'fixed',
    zIndex: '70',
    left: `${from.left}px`,
    top: `${from.top}px`,
    width: `${from.width}px`,
    height: `${from.height}px`,
    objectFit: 'contain',
    pointerEvents: 'none',
  });
  document.body.append(flying);
  const right = to.left + to.width / 2 - (from.left + from.width / 2);
  const down = to.top + to.height / 2 - (from.top + from.height / 2);
  const small = LANDS_AS_PX / Math.max(from.width, 1);
  await flying
    .animate(
      [
        { transform: 'none' },
        { transform: `translate(${right}px, ${down}px) scale(${small})`, opacity: 0.5 },
      ],
      { duration: TOSS_MS, easing: 'cubic-bezier(0.3, 0, 0.3, 1)' },
    )
    .finished.catch(() => undefined);
  flying.remove();
  bump(bag);
};

const bump = (bag: HTMLElement): void => {
  bag.animate([{ scale: '1' }, { scale: '1.12' }, { scale: '1' }], { duration: 240, easing: 'ease-out' });
};
