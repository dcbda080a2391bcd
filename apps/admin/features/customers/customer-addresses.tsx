import { Panel } from '../desk/panel';
import type { Customer } from './customer-types';

/** The address book, the default first. */
export function CustomerAddresses({ addresses }: { addresses: Customer['addresses'] }) {
  return (
    <Panel title="Addresses">
      {addresses.length === 0 ? (
        <p className="px-5 pt-1 pb-5 text-ink-muted">None saved.</p>
      ) : (
        <ul className="grid gap-4 px-5 pt-1 pb-5">
          {addresses.map(({ id, name, line1, line2, city, region, postcode, country, phone, isDefault }) => (
            <li key={id}>
              <address className="not-italic">
                <strong className="font-semibold">{name}</strong>
                {isDefault ? <span className="text-ink-muted"> · default</span> : null}
                <br />
                {line2 ? `${line1}, ${line2}` : line1}
                <br />
                {city}, {region} {postcode}, {country}
                {phone ? (
                  <>
                    <br />
                    {phone}
                  </>
                ) : null}
              </address>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
