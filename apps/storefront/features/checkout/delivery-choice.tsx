import { Notice } from '@souk/ui/notice';
import { Amount } from '@souk/ui/price';
import { Radio } from '@souk/ui/radio';
import { useTranslations } from 'next-intl';
import type { Market } from '../../lib/market';
import type { DeliveryOption } from './types';
import { useWayWords } from './use-way-words';

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
  const t = useTranslations('till');
  const ui = useTranslations('ui');
  const wayWords = useWayWords();
  if (state === 'waiting') return <p className="text-small text-ink-muted">{t('waysAppear')}</p>;
  if (state === 'loading') return <p className="text-small text-ink-muted">{t('waysAsking')}</p>;
  if (state === 'failed')
    return (
      <Notice kind="problem" title={t('waysFailed')}>
        <button type="button" className="link" onClick={onRetry}>
          {ui('tryAgain')}
        </button>
      </Notice>
    );
  if (!options || options.length === 0) return <Notice kind="info" title={t('waysNone')} />;
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-2 text-small font-semibold">{t('delivery')}</legend>
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
              <span className="font-semibold">{wayWords(option).name}</span>
              <span className="block text-small text-ink-muted">{wayWords(option).promise}</span>
            </span>
            <span className="text-small font-semibold">
              {option.priceMinor === 0 ? (
                ui('free')
              ) : (
                <Amount amountMinor={option.priceMinor} currency={market.currency} locale={market.locale} />
              )}
            </span>
          </span>
        </Radio>
      ))}
    </fieldset>
  );
}
