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

export const serviceNames = Object.keys(names);

export function nameOfService(service: string): string {
  return names[service] ?? service;
}

/** `Stock and Messages` */
export function listOfServices(services: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(services.map(nameOfService));
}
