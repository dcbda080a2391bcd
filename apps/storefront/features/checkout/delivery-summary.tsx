import { dayText } from '../../lib/dates';
import type { AddressForm } from './till-form';

/** Where it goes and when it arrives, once that is settled. */
export function DeliverySummary({
  address,
  promise,
}: {
  address: AddressForm;
  promise: { label: string; promise: string; deliverBy: string } | undefined;
}) {
  const street = [address.line1, address.line2].filter(Boolean).join(', ');
  return (
    <>
      {`${street}, ${address.city}, ${address.region} ${address.postcode}`}
      {promise && (
        <>
          <br />
          {`${promise.label}, ${promise.promise}, ${dayText(promise.deliverBy, 'en-GB')}`}
        </>
      )}
    </>
  );
}
