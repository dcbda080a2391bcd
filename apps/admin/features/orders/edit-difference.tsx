import { Notice } from '@souk/ui/notice';
import { priceText } from '@souk/ui/price-parts';
import { DESK_LOCALE } from '../../lib/money';
import type { AdminOutputs } from '../../lib/trpc/client';

type Preview = AdminOutputs['orders']['previewEdit'];
type EditDifferenceProps = { preview: Preview; currency: string; isStale: boolean };

/** What a change comes to, before it is made. */
export function EditDifference({ preview, currency, isStale }: EditDifferenceProps) {
  const money = (amountMinor: number) => priceText({ amountMinor, currency, locale: DESK_LOCALE });
  const { removedMinor, removedTaxMinor, addedMinor, addedTaxMinor, differenceMinor, keptMinor } = preview;
  const rows = [
    ...(removedMinor > 0
      ? [
          {
            name: 'Taken out',
            detail: `${money(removedTaxMinor)} of it tax`,
            value: `−${money(removedMinor)}`,
          },
        ]
      : []),
    ...(addedMinor > 0
      ? [
          {
            name: 'Added, at today’s price',
            detail: `${money(addedTaxMinor)} of it tax`,
            value: money(addedMinor),
          },
        ]
      : []),
  ];
  return (
    <section
      aria-label="What it comes to"
      aria-busy={isStale}
      className={`rounded-panel border border-line bg-raised px-4 transition-opacity duration-(--duration-quick) ${isStale ? 'opacity-60' : ''}`}
    >
      <dl className="text-tiny">
        {rows.map(({ name, detail, value }) => (
          <div key={name} className="flex justify-between gap-4 border-line border-b py-2.5">
            <dt>
              {name}
              <span className="block text-ink-muted text-xs">{detail}</span>
            </dt>
            <dd className="tabular-nums">{value}</dd>
          </div>
        ))}
        <div className="flex justify-between gap-4 py-3 font-semibold text-body">
          <dt>{outcomeOf(differenceMinor)}</dt>
          <dd className="tabular-nums">{money(Math.abs(differenceMinor))}</dd>
        </div>
      </dl>
      <p className="border-line border-t py-2.5 text-ink-muted text-xs">
        The shopper has then paid {money(keptMinor)} in all. Delivery stays as it was.
      </p>
    </section>
  );
}

function outcomeOf(differenceMinor: number): string {
  if (differenceMinor > 0) return 'The shopper pays';
  return differenceMinor < 0 ? 'Goes back to the shopper' : 'Nothing to pay';
}

/** What happens when it is made, in a sentence. */
export function EditConsequence({ differenceMinor }: Pick<Preview, 'differenceMinor'>) {
  return differenceMinor > 0 ? (
    <Notice kind="info" title="The shopper has 24 hours to pay.">
      What is added is held for them, and they get an email. Until they pay, the order stays as it is and
      cannot be sent.
    </Notice>
  ) : null;
}
