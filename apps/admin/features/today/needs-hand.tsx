import { CircleCheck, Clock, type LucideIcon, Mail, Scale, TriangleAlert, Undo2 } from 'lucide-react';
import Link from 'next/link';
import { deskButton } from '../desk/desk-button';
import { Panel } from '../desk/panel';
import { missingOf, type Need, needsOf } from './needs-list';
import type { NeedsHand as Needs } from './sales-types';

const icons: Record<Need['kind'], LucideIcon> = {
  late: Clock,
  return: Undo2,
  stock: TriangleAlert,
  parked: Mail,
  drift: Scale,
};
/** Without a stall of its own, a matter has one colour of the hall all the same. */
const colours: Record<Need['kind'], string> = {
  late: 'home',
  return: 'wear',
  stock: 'bags',
  parked: 'craft',
  drift: 'outdoors',
};

/** What waits for somebody, each with the way there. */
export function NeedsHand({ needs, nowMs }: { needs: Needs | undefined; nowMs: number }) {
  const list = needs ? needsOf(needs, nowMs) : [];
  return (
    <Panel title="Needs a hand" aside={needs ? list.length : null}>
      {needs && needs.missing.length > 0 ? (
        <p className="px-5 pb-2 text-terracotta text-tiny">
          {missingOf(needs)} did not answer; there may be more.
        </p>
      ) : null}
      {needs && list.length === 0 ? (
        <p className="flex items-center gap-2 px-5 pt-2 pb-5 text-ink-muted">
          <CircleCheck aria-hidden="true" className="size-4 text-glaze" />
          Nothing just now.
        </p>
      ) : null}
      <ul className="[&>li+li]:border-line [&>li+li]:border-t">
        {list.map((need) => (
          <NeedRow key={need.key} need={need} />
        ))}
      </ul>
    </Panel>
  );
}

function NeedRow({ need: { kind, title, detail, action, href, stall } }: { need: Need }) {
  const Icon = icons[kind];
  return (
    <li className="flex items-center gap-3 px-5 py-2.5">
      <span
        aria-hidden="true"
        data-stall={stall ?? colours[kind]}
        className="grid size-8 shrink-0 place-items-center rounded-[8px] bg-tile text-stall-ink"
      >
        <Icon className="size-4" strokeWidth={1.75} />
      </span>
      <p className="min-w-0 flex-1 text-tiny">
        <span className="block truncate font-semibold">{title}</span>
        <span className="block truncate text-ink-muted">{detail}</span>
      </p>
      <Link href={href} className={deskButton('quiet')}>
        {action}
        <span className="sr-only">: {title}</span>
      </Link>
    </li>
  );
}
