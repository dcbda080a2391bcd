import { z } from 'zod';

/** A time zone by its name, such as `America/New_York`. */
export const timezoneSchema = z
  .string()
  .max(60)
  .refine(isTimezone, 'must be a time zone such as Europe/Berlin');

function isTimezone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
