import type { AdminOutputs } from '../../lib/trpc/client';
import { nameOfService } from '../system/service-words';
import type { LogVerdict } from './audit-types';

type LogTableProps = { chain: AdminOutputs['audit']['chain'] | null; verdicts: LogVerdict[] };

const cell = 'border-line border-t py-2 pr-4 align-top';
// On a phone the present fingerprint stands below the name, and the mailed one is in the letter.
const wide = 'hidden md:table-cell';

/** Each service's log: how long it is, its present and its mailed fingerprint, and what verifying it said. */
export function LogTable({ chain, verdicts }: LogTableProps) {
  if (!chain) return null;
  return (
    <details className="mt-3" open={verdicts.some(({ state }) => state !== 'whole') || undefined}>
      <summary className="w-fit cursor-pointer rounded-sm py-1 font-semibold text-glaze underline decoration-[1.5px] underline-offset-4">
        The logs and their fingerprints
      </summary>
      <table className="mt-2 w-full border-separate border-spacing-0 text-left text-tiny">
        <caption className="sr-only">The logs and their fingerprints</caption>
        <thead>
          <tr className="text-ink-muted">
            <th scope="col" className="pr-4 pb-2 font-normal">
              Log
            </th>
            <th scope="col" className="pr-4 pb-2 text-right font-normal">
              Records
            </th>
            <th scope="col" className="hidden pr-4 pb-2 font-normal md:table-cell">
              Fingerprint now
            </th>
            <th scope="col" className="hidden pr-4 pb-2 font-normal md:table-cell">
              Mailed
            </th>
            <th scope="col" className="pb-2 font-normal">
              Verified
            </th>
          </tr>
        </thead>
        <tbody>
          {chain.logs.map(({ service, head }) => {
            const mailed = chain.letter?.heads.find((one) => one.service === service);
            const verdict = verdicts.find((one) => one.service === service);
            return (
              <tr key={service}>
                <th scope="row" className={`${cell} font-semibold`}>
                  {nameOfService(service)}
                  {head ? (
                    <span className="block font-normal md:hidden">
                      <Print hash={head.hash} />
                    </span>
                  ) : null}
                </th>
                <td className={`${cell} text-right tabular-nums`}>
                  {head ? head.place.toLocaleString('en-US') : 'no answer'}
                </td>
                <td className={`${cell} ${wide}`}>{head ? <Print hash={head.hash} /> : null}</td>
                <td className={`${cell} ${wide}`}>
                  {mailed ? (
                    <>
                      <Print hash={mailed.hash} /> <span className="text-ink-muted">at {mailed.place}</span>
                    </>
                  ) : null}
                </td>
                <td className={`${cell} pr-0`}>{verdict ? <Verdict verdict={verdict} /> : null}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {chain.letter ? (
        <p className="mt-3 text-ink-muted text-tiny">
          Public key, as in the letter: <code className="break-all">{chain.letter.publicKey}</code>
        </p>
      ) : null}
    </details>
  );
}

function Print({ hash }: { hash: string }) {
  return (
    <code title={hash} className="whitespace-nowrap">
      {hash.slice(0, 16)}…
    </code>
  );
}

const words = {
  whole: 'whole',
  tampered: 'tampered with',
  unfinished: 'not read to the end',
  silent: 'no answer',
} as const;

function Verdict({ verdict }: { verdict: LogVerdict }) {
  const { state, wrong } = verdict;
  return (
    <>
      <span
        className={state === 'tampered' ? 'font-semibold text-danger' : state === 'whole' ? 'text-glaze' : ''}
      >
        {words[state]}
      </span>
      {wrong ? (
        <span className="block">
          No. {wrong.place}: {wrong.why}
        </span>
      ) : null}
    </>
  );
}
