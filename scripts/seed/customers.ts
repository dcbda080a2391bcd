import pg from 'pg';

export type SeedCustomer = {
  id: string;
  email: string;
  name: string;
  address: {
    name: string;
    line1: string;
    line2?: string;
    city: string;
    region: string;
    postcode: string;
    country: string;
  };
};

/** The demo customers who have an address to send things to, always in the same order. */
export const readCustomers = async (): Promise<SeedCustomer[]> => {
  const client = new pg.Client({
    connectionString: process.env.ACCOUNT_DATABASE_URL,
    application_name: 'seed',
  });
  await client.connect();
  try {
    const { rows } = await client.query<SeedCustomer>(`
      select distinct on (customer.email) customer.id, customer.email, customer.name,
        jsonb_strip_nulls(jsonb_build_object('name', address.name, 'line1', line1, 'line2', line2, 'city', city,
          'region', region, 'postcode', postcode, 'country', country)) as address
      from customer join address on address.customer_id = customer.id
      order by customer.email, address.is_default desc`);
    return rows;
  } finally {
    await client.end();
  }
};
