import { placeText } from '../../../lib/place-text.ts';
import type { SavedAddress } from './types.ts';

/** A saved address as it stands on a parcel. */
export function AddressLines({ address }: { address: SavedAddress }) {
  const place = placeText(address);
  return (
    <address className="text-ink-muted not-italic">
      <bdi className="font-semibold text-ink">{address.name}</bdi>
      <br />
      <bdi>{[address.line1, address.line2].filter(Boolean).join(', ')}</bdi>
      <br />
      <bdi>{place}</bdi>
    </address>
  );
}
