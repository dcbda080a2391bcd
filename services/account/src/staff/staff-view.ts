import { z } from 'zod';
import { staffRoleSchema } from '../people.ts';
import type { Colleague } from './staff.queries.ts';

export const staffSchema = z
  .object({
    staffId: z.uuid(),
    email: z.string(),
    name: z.string(),
    role: staffRoleSchema,
    disabled: z.boolean(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Staff' });

/** A colleague as others see one: no hash. */
export const toStaffView = ({ id, disabledAt, createdAt, ...rest }: Colleague) => ({
  staffId: id,
  ...rest,
  disabled: disabledAt !== null,
  createdAt: createdAt.toISOString(),
});
