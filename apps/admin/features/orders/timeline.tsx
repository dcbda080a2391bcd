import { clockOf, dayOf } from './order-time';
import type { Order } from './order-types';
import { isPivot, isTrouble, laneOf, lanesOf, pathThrough } from './timeline-path';

const ROW = 48;
const FIRST_LANE = 10;
const BETWEEN_LANES = 26;

/**
 * One lane per service, and the order's path through them. The drawing repeats the list and is silent. `missing`:
 * services that did not answer, so that a gap is not taken for silence.
 */
export function Timeline({ entries, missing }: { entries: Order['story']; missing: Order['missing'] }) {
  const lanes = lanesOf(entries.map(({ lane }) => lane));
  const rows = entries.map((entry, place) => {
    const lane = laneOf(entry.lane);
    const x = FIRST_LANE + BETWEEN_LANES * lanes.findIndex(({ id }) => id === lane.id);
    const newDay = place === 0 || dayOf(entry.at) !== dayOf(entries[place - 1]?.at ?? entry.at);
    return { ...entry, place, lane, x, y: ROW * place + ROW / 2, newDay };
  });
  const width = FIRST_LANE * 2 + BETWEEN_LANES * Math.max(0, lanes.length - 1);
  const height = ROW * rows.length;
  return (
    <>
      <ul
        aria-hidden="true"
        className="flex flex-wrap gap-x-4 gap-y-1 border-line border-b px-5 pb-3 text-xs"
      >
        {lanes.map(({ id, label, stall }) => (
          <li key={id} data-stall={stall} className="flex items-center gap-1.5">
            <span className="size-2 rounded-pill bg-dot" />
            {label}
          </li>
        ))}
      </ul>
      <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 px-5 pb-2">
        <svg width={width} height={height} aria-hidden="true">
          {lanes.map(({ id, stall }, place) => (
            <rect
              key={id}
              data-stall={stall}
              x={FIRST_LANE + BETWEEN_LANES * place - 4.5}
              y={0}
              width={9}
              height={height}
              className="fill-tile"
            />
          ))}
          <path d={pathThrough(rows)} fill="none" strokeWidth={1.5} className="stroke-ink" />
          {rows.map(({ place, lane, x, y, ...entry }) => (
            <circle
              key={place}
              data-stall={lane.stall}
              cx={x}
              cy={y}
              r={isPivot(entry.kind) ? 7.5 : 5.5}
              strokeWidth={isTrouble(entry) ? 2 : 1.5}
              className={isTrouble(entry) ? 'fill-raised stroke-terracotta' : 'fill-dot stroke-raised'}
            />
          ))}
        </svg>
        <ol>
          {rows.map(({ place, at, label, detail, by, traceId, kind, lane, newDay }) => (
            <li
              key={place}
              className="flex h-12 items-center justify-between gap-3 border-line border-b last:border-b-0"
            >
              <span
                className="min-w-0"
                title={[label, detail, traceId && `Trace ${traceId}`].filter(Boolean).join('\n')}
              >
                <span className="line-clamp-1 font-semibold text-tiny">
                  {label || 'A note, erased with the account'}
                </span>
                <span className="line-clamp-1 text-ink-muted text-xs tabular-nums">
                  <span className="sm:hidden">{newDay ? `${dayOf(at)}, ${clockOf(at)}` : clockOf(at)}</span>
                  <span className="hidden sm:inline">
                    {[by, detail].filter(Boolean).join(': ') ||
                      (isPivot(kind) ? 'from here it only goes forward' : lane.label)}
                  </span>
                </span>
              </span>
              <time
                dateTime={at}
                className="hidden shrink-0 text-right text-ink-muted text-xs tabular-nums sm:block"
              >
                {clockOf(at)}
                {newDay ? <span className="block">{dayOf(at)}</span> : null}
              </time>
            </li>
          ))}
        </ol>
      </div>
      {missing.length > 0 ? (
        <p className="border-line border-t px-5 py-3 text-terracotta text-tiny">
          Not available now: what {missing.map((id) => laneOf(id).label.toLowerCase()).join(', ')} has on
          record. This page asks again by itself.
        </p>
      ) : null}
    </>
  );
}
