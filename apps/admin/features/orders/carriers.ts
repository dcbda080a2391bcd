type Carrier = { name: string; follow: (trackingNumber: string) => string };

const query = (address: string) => (trackingNumber: string) =>
  `${address}${encodeURIComponent(trackingNumber)}`;

/** Carriers whose pages to follow a parcel we know. Others can be typed. */
export const carriers: readonly Carrier[] = [
  { name: 'UPS', follow: query('https://www.ups.com/track?tracknum=') },
  { name: 'USPS', follow: query('https://tools.usps.com/go/TrackConfirmAction?tLabels=') },
  { name: 'FedEx', follow: query('https://www.fedex.com/fedextrack/?trknbr=') },
  { name: 'DHL', follow: query('https://www.dhl.com/en/express/tracking.html?AWB=') },
];

/** Where a parcel of a known carrier can be followed, or null. */
export function trackingAddress(carrier: string, trackingNumber: string): string | null {
  const known = carriers.find(({ name }) => name.toLowerCase() === carrier.trim().toLowerCase());
  return known && trackingNumber.trim() ? known.follow(trackingNumber.trim()) : null;
}
