'use client';

import { Switch } from '@souk/ui/switch';
import { askedOf, type Currency, currencies, periodLabels, periods, usePeriod } from './use-period';

const dateField =
  'h-9 rounded-field border-[1.5px] border-line-strong bg-raised px-3 text-tiny max-md:h-11 aria-invalid:border-danger';

/** Which days the figures are of, and whether the days before are beside them. */
export function PeriodPicker() {
  const [chosen, choose] = usePeriod();
  const wrong = chosen.period === 'custom' && chosen.from !== '' && chosen.to !== '' && !askedOf(chosen);
  return (
    <div className="mb-4 flex flex-wrap items-center gap-x-5 gap-y-3">
      <fieldset className="flex min-w-0 max-w-full overflow-x-auto rounded-pill bg-sunk p-1">
        <legend className="sr-only">Period</legend>
        {periods.map((period) => (
          <label
            key={period}
            className="cursor-pointer rounded-pill px-3 py-1.5 text-tiny whitespace-nowrap text-ink-muted has-checked:bg-raised has-checked:font-semibold has-checked:text-ink has-focus-visible:outline-3 has-focus-visible:outline-focus max-md:py-2.5"
          >
            <input
              type="radio"
              name="period"
              className="sr-only"
              checked={chosen.period === period}
              onChange={() => choose({ period, ...(period === 'custom' ? {} : { from: null, to: null }) })}
            />
            {periodLabels[period]}
          </label>
        ))}
      </fieldset>
      {chosen.period === 'custom' ? (
        <div className="flex flex-wrap items-center gap-2">
          {(['from', 'to'] as const).map((end) => (
            <label key={end} className="flex items-center gap-2 text-tiny text-ink-muted">
              {end === 'from' ? 'From' : 'to'}
              <input
                type="date"
                value={chosen[end]}
                aria-invalid={wrong || undefined}
                onChange={({ target }) => choose({ [end]: target.value })}
                className={dateField}
              />
            </label>
          ))}
          {wrong ? <p className="text-danger text-tiny">The last day lies before the first.</p> : null}
        </div>
      ) : null}
      <label className="flex items-center gap-2 text-tiny text-ink-muted">
        in
        <select
          aria-label="Currency"
          value={chosen.currency}
          onChange={({ target }) => choose({ currency: target.value as Currency })}
          className={dateField}
        >
          {currencies.map((currency) => (
            <option key={currency}>{currency}</option>
          ))}
        </select>
      </label>
      <span className="text-tiny text-ink-muted">
        <Switch checked={chosen.compare} onChange={({ target }) => choose({ compare: target.checked })}>
          Against the time before
        </Switch>
      </span>
    </div>
  );
}
