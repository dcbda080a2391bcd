import { Notice } from '@souk/ui/notice';
import { PriceSteps } from '@souk/ui/price-steps';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { DESK_LOCALE } from '../../lib/money';
import { type AdminInputs, failureOf, useTRPC } from '../../lib/trpc/client';

type TrialResultProps = {
  tried: AdminInputs['promotions']['tryOn'];
  currency: string;
  /** What the sum is, as in `Before tax`. */
  total: string;
};

/** What a bag comes to with the promotion, step by step, or why it gives nothing. */
export function TrialResult({ tried, currency, total }: TrialResultProps) {
  const trpc = useTRPC();
  const trial = useQuery({
    ...trpc.promotions.tryOn.queryOptions(tried),
    placeholderData: keepPreviousData,
  });
  if (trial.isError) return <Notice kind="problem" title={failureOf(trial.error).detail} />;
  if (!trial.data) return <p className="text-tiny text-ink-muted">Nothing is held or used by trying.</p>;
  const { applies, reason, steps, totalMinor } = trial.data;
  return (
    <>
      <p aria-live="polite" className={applies ? 'font-semibold text-glaze' : ''}>
        {applies ? 'It applies.' : reason}
      </p>
      <PriceSteps
        steps={steps}
        total={{ label: total, amountMinor: totalMinor }}
        currency={currency}
        locale={DESK_LOCALE}
      />
    </>
  );
}
