/** What the desk calls each service. */
const names: Record<string, string> = {
  catalog: 'Catalogue',
  account: 'Accounts',
  cart: 'Cart',
  order: 'Orders',
  payment: 'Payments',
  inventory: 'Stock',
  notification: 'Messages',
};

/** Those that keep an audit log. */
export const serviceNames = Object.keys(names);

/** Between the pages and all of them; it keeps nothing itself. */
const DOOR = 'bff';

export function nameOfService(service: string): string {
  return service === DOOR ? 'Front door' : (names[service] ?? service);
}

/** `Stock and Messages` */
export function listOfServices(services: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(services.map(nameOfService));
}
