import { decode } from 'next-auth/jwt';
import { z } from 'zod';

const contentSchema = z.object({
  sessionId: z.string(),
  customerId: z.string().optional(),
  staffId: z.string().optional(),
});
export type SessionTicket = z.infer<typeof contentSchema>;

export const SHOPPER_COOKIE = 'souk-shop.session-token';
export const STAFF_COOKIE = 'souk-admin.session-token';

/** Opens the cookie that next-auth encrypted with that app's secret; null for anything else. It holds ids only. */
export const openSessionTicket = async (
  value: string | undefined,
  secret: string,
): Promise<SessionTicket | null> => {
  if (!value) return null;
  try {
    const content = contentSchema.safeParse(await decode({ token: value, secret }));
    return content.success ? content.data : null;
  } catch {
    return null;
  }
};
