/** A service, what its tables are filled with, the table whose rows a bare COPY is measured with, and what the desk asks. */
export type Stall = { service: string; fills: string[]; table: string; questions: string[] };

const audit = [
  '/audit?limit=50',
  '/audit?limit=50&entity=order',
  '/audit?limit=50&action=product.changed.rare',
  '/audit?limit=50&actor=staff',
  '/audit/actions',
];

/** Every list, filter and search of the desk, by the service that answers it. */
export const stalls: Stall[] = [
  {
    service: 'catalog',
    fills: ['catalogue'],
    table: 'product',
    questions: [
      '/desk/products?limit=25',
      '/desk/products?limit=25&q=walnut%20kettle',
      '/desk/products?limit=25&q=walnut&sort=title',
      '/desk/products?limit=25&q=wal',
      '/desk/products?limit=25&q=bench-49',
      '/desk/products?limit=25&q=no%20such%20thing',
      '/desk/products?limit=25&status=draft',
      '/desk/products?limit=25&stock=out',
      '/desk/products?limit=25&stock=low&sort=price-down',
      '/desk/products?limit=25&category=stall-3&sort=title',
      '/desk/products?limit=25&category=kind-7&sort=price-up',
      '/desk/products?limit=25&sort=title',
      '/desk/categories',
      '/imports?limit=25',
    ],
  },
  {
    service: 'inventory',
    fills: ['stock'],
    table: 'stock_card',
    questions: [
      '/desk/stock?limit=25',
      '/desk/stock?limit=25&sort=fewest',
      '/desk/stock?limit=25&q=walnut',
      '/desk/stock?limit=25&q=walnut%20kettle&sort=fewest',
      '/desk/stock?limit=25&q=wa',
      '/desk/stock?limit=25&q=bench-4999',
      '/desk/stock?limit=25&q=no%20such%20thing',
      '/desk/stock?limit=25&level=low',
      '/desk/stock?limit=25&level=out&q=kettle',
      '/desk/stock/summary',
      '/desk/holds?limit=25',
    ],
  },
  {
    service: 'order',
    fills: ['orders', 'audit'],
    table: 'placed_order',
    questions: [
      '/orders?limit=25',
      '/orders?limit=25&q=amira',
      '/orders?limit=25&q=B-4999',
      '/orders?limit=25&q=nobody%20of%20that%20name',
      '/orders?limit=25&status=confirmed',
      '/orders?limit=25&status=confirmed&sort=oldest',
      '/orders?limit=25&status=cancelled&sort=total',
      '/orders?limit=25&fulfilment=partly',
      '/orders?limit=25&method=bank',
      '/orders?limit=25&method=bank&sort=total',
      '/orders?limit=25&minTotalMinor=20000&sort=total',
      '/orders?limit=25&refunded=partly',
      '/orders/counts',
      '/returns?limit=25',
      '/returns?limit=25&q=amira',
      '/guest-buyers?limit=25&q=amira',
      '/sales?period=today',
      '/sales?period=30d',
      '/sales?period=90d',
      `/sales?from=${yearAgo()}&to=${new Date().toISOString().slice(0, 10)}`,
      ...audit,
    ],
  },
  {
    service: 'cart',
    fills: ['promotions'],
    table: 'sellable_variant',
    questions: [
      '/promotions?limit=25',
      '/promotions?limit=25&q=promotion%2049',
      '/promotions?limit=25&state=running',
      '/promotions?limit=25&q=no%20such%20thing',
    ],
  },
  {
    service: 'account',
    fills: ['customers'],
    table: 'customer',
    questions: [
      '/customers?limit=25',
      '/customers?limit=25&sort=name',
      '/customers?limit=25&q=lind',
      '/customers?limit=25&q=amira%20lindqvist',
      '/customers?limit=25&q=lindqvist&sort=name',
      '/customers?limit=25&q=no',
      '/customers?limit=25&q=nobody%20of%20that%20name',
      '/staff',
      '/staff-invites',
    ],
  },
];

function yearAgo(): string {
  return new Date(Date.now() - 365 * 24 * 3_600_000).toISOString().slice(0, 10);
}
