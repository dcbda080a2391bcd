import { conditionOf, conditionOfAll, inDuration, inPercent, inTime } from './health';
import { nameOfService } from './service-words';
import type { Replica, ServiceState } from './system-types';

const dots = { well: 'bg-glaze', strained: 'bg-saffron', down: 'bg-danger' };
const words = { well: 'well', strained: 'worth a look', down: 'does not answer' };

/** Every service at a glance: its condition, and each replica's last five minutes. */
export function ServiceGrid({ services, nowMs }: { services: readonly ServiceState[]; nowMs: number }) {
  return (
    <ul className="-mr-px grid sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4">
      {services.map(({ name, replicas }) => {
        const condition = conditionOfAll(replicas);
        return (
          <li key={name} className="border-line border-t border-r px-5 py-4">
            <h3 className="flex items-center gap-2.5 font-semibold">
              <span aria-hidden="true" className={`size-2 rounded-pill ${dots[condition]}`} />
              {nameOfService(name)}
              <span className={condition === 'well' ? 'sr-only' : 'font-normal text-ink-muted text-tiny'}>
                {words[condition]}
              </span>
            </h3>
            <ul className="mt-1.5 grid gap-3">
              {replicas.map((replica) => (
                <ReplicaFacts key={replica.url} replica={replica} nowMs={nowMs} />
              ))}
            </ul>
          </li>
        );
      })}
    </ul>
  );
}

function ReplicaFacts({ replica: { url, health }, nowMs }: { replica: Replica; nowMs: number }) {
  const place = <span className="block text-ink-muted">{new URL(url).host}</span>;
  if (!health || conditionOf(health) === 'down')
    return (
      <li className="text-tiny">
        {place}
        <span className="font-semibold text-danger">
          {health ? 'Its database does not answer.' : 'It does not answer.'}
        </span>
      </li>
    );
  return (
    <li className="text-tiny">
      {place}
      <dl className="mt-0.5 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 tabular-nums">
        <Fact name="Half within" value={inTime(health.p50Ms)} />
        <Fact name="95 of 100 within" value={inTime(health.p95Ms)} />
        <Fact name="Failures" value={inPercent(health.errorRate)} bad={health.errorRate > 0} />
        <Fact name="Requests" value={`${health.requestsPerMinute.toLocaleString('en-US')} a minute`} />
        <Fact name="Up for" value={inDuration((nowMs - Date.parse(health.upSince)) / 1_000)} />
      </dl>
    </li>
  );
}

function Fact({ name, value, bad = false }: { name: string; value: string; bad?: boolean }) {
  return (
    <div className="contents">
      <dt className="text-ink-muted">{name}</dt>
      <dd className={`text-right ${bad ? 'font-semibold text-danger' : ''}`}>{value}</dd>
    </div>
  );
}
