import { Notice } from '@souk/ui/notice';
import { priceText } from '@souk/ui/price-parts';
import { Radio } from '@souk/ui/radio';
import type { Market } from '../../lib/market';
import type { DeliveryOption } from './types';

type Props = {
  market: Market;
  options: DeliveryOption[] | undefined;
  state: 'waiting' | 'loading' | 'failed' | 'ready';
  onRetry: () => void;
  chosenId: string | undefined;
  onChoose: (id: string) => void;
};

/** The ways a parcel can go, each with its day and its price. */
export function DeliveryChoice({ market, options, state, onRetry, chosenId, onChoose }: Props) {
  if (state === 'waiting')
    return <p className="text-small text-ink-muted">Ways and days appear with state and ZIP code.</p>;
  if (state === 'loading') return <p className="text-small text-ink-muted">Asking what can be there when.</p>;
  if (state === 'failed')
    return (
      <Notice kind="problem" title="The ways of delivery did not come.">
        <button type="button" className="link" onClick={onRetry}>
          Try again
        </button>
      </Notice>
    );
  if (!options || options.length === 0) return <Notice kind="info" title="We do not deliver there yet." />;
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-2 text-small font-semibold">Delivery</legend>
      {options.map((option) => (
        <Radio
          key={option.id}
          name="delivery"
          value={option.id}
          checked={option.id === chosenId}
          onChange={() => onChoose(option.id)}
          className="rounded-field border-[1.5px] border-line bg-raised px-4 py-3.5 has-checked:border-2 has-checked:border-ink"
        >
          <span className="flex flex-1 items-baseline justify-between gap-4">
            <span>
              <span className="font-semibold">{option.label}</span>
              <span className="block text-small text-ink-muted">{option.promise}</span>
            </span>
            <span className="text-small font-semibold">
              {option.priceMinor === 0
                ? 'Free'
                : priceText({
                    amountMinor: option.priceMinor,
                    currency: market.currency,
                    locale: market.locale,
                  })}
            </span>
          </span>
        </Radio>
      ))}
    </fieldset>
  );
}
