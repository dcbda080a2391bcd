'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { type AdminOutputs, useTRPC } from '../../lib/trpc/client';
import { nameOfService } from '../system/service-words';

type Service = AdminOutputs['system']['services'][number];
const ASK_AGAIN_MS = 30_000;

/** How the shop's back rooms fare, at the foot of the day. More of it is in the system room. */
export function ServicesStrip() {
  const trpc = useTRPC();
  const { data } = useQuery({ ...trpc.system.services.queryOptions(), refetchInterval: ASK_AGAIN_MS });
  if (!data) return null;
  return (
    <section aria-label="Services" className="rounded-panel border border-line bg-raised px-5 py-3 text-tiny">
      <ul className="grid grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-4 xl:grid-cols-8">
        {data.map((service) => {
          const { well, words } = stateOf(service);
          return (
            <li key={service.name}>
              <Link href="/system" className="rounded-sm">
                <span className="flex items-center gap-2">
                  <span
                    aria-hidden="true"
                    className={`size-2 rounded-pill ${well ? 'bg-glaze' : 'bg-terracotta'}`}
                  />
                  {nameOfService(service.name)}
                </span>
                <span className={`block pl-4 ${well ? 'text-ink-muted' : 'text-terracotta'}`}>{words}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Of several replicas the slowest that answers speaks; one that does not is said. */
function stateOf({ replicas }: Service): { well: boolean; words: string } {
  const silent = replicas.filter(({ health }) => !health?.ready).length;
  if (silent === replicas.length) return { well: false, words: 'does not answer' };
  if (silent > 0) return { well: false, words: `${silent} of ${replicas.length} silent` };
  const slowest = Math.max(0, ...replicas.map(({ health }) => health?.p50Ms ?? 0));
  return { well: true, words: slowest === 0 ? 'quiet' : `${Math.max(1, Math.round(slowest))} ms` };
}
