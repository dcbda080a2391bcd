import { deviceList } from '../../lib/device-list.ts';

/** Some more than are shown, since what is looked at now is left out, and a thing may leave the hall. */
const MOST = 12;

const handles = deviceList({
  name: 'souk-shop.seen',
  most: MOST,
  parse: (one) => (typeof one === 'string' && one.length > 0 && one.length <= 200 ? one : null),
});

/** What this device looked at lately: kept here and told to nobody. */
export const seenProducts = {
  ...handles,
  note: (handle: string): void => handles.write([handle, ...handles.read().filter((one) => one !== handle)]),
  forget: (): void => handles.write([]),
};
