/** A tile whose object has not arrived: the tile itself and two bars. It keeps still. */
export function SkeletonTile({ stall }: { stall?: string }) {
  return (
    <div data-stall={stall} aria-hidden="true" className="opacity-60">
      <span className="relative block aspect-[15/16] overflow-hidden rounded-tile bg-tile">
        <span className="arch niche absolute inset-x-[14%] top-[9%] bottom-0 opacity-60" />
      </span>
      <span className="mt-4 block h-3 w-4/5 rounded-pill bg-line" />
      <span className="mt-3 block h-3 w-2/5 rounded-pill bg-line" />
    </div>
  );
}
