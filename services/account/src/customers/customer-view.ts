import { z } from 'zod';
import type { Customer } from './customer.queries.ts';

export const customerParams = z.object({ id: z.uuid() });

export const customerSchema = z
  .object({
    customerId: z.uuid(),
    email: z.string(),
    name: z.string(),
    emailVerified: z.boolean(),
    disabled: z.boolean(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Customer' });

/** A customer as other services see one: no hash, no version. */
export function toCustomerView(customer: Omit<Customer, 'version'>): z.infer<typeof customerSchema> {
  return {
    customerId: customer.id,
    email: customer.email,
    name: customer.name,
    emailVerified: customer.emailVerifiedAt !== null,
    disabled: customer.disabledAt !== null,
    createdAt: customer.createdAt.toISOString(),
  };
}
