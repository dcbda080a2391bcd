import { Facts } from '../desk/facts';
import { Panel } from '../desk/panel';
import { dayOf } from './order-time';
import type { Order } from './order-types';

/** Where the parcel goes, and whom to write to. */
export function GoingTo({ order: { address, delivery, email } }: { order: Order }) {
  const lines = [
    address.line1,
    address.line2,
    [address.city, `${address.region} ${address.postcode}`.trim()].filter(Boolean).join(', '),
    address.country,
  ];
  return (
    <Panel title="Going to">
      <Facts
        facts={[
          { name: 'Name', value: address.name || 'Deleted account' },
          {
            name: 'Address',
            value: lines.filter(Boolean).map((line) => (
              <span key={line} className="block">
                {line}
              </span>
            )),
          },
          { name: 'Email', value: email || 'Erased' },
          ...(address.phone ? [{ name: 'Phone', value: address.phone }] : []),
          { name: 'Delivery', value: `${delivery.label}, by ${dayOf(delivery.deliverBy)}` },
        ]}
      />
    </Panel>
  );
}
