import { isSignedHead, publicKeyOf } from '@souk/service-kit/audit-signature';
import { requireMay } from '@souk/service-kit/permissions';
import { problemSchema } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import { headsOf, listLetters } from './audit-letter.queries.ts';
import { missingFrom, signedHeadSchema } from './audit-letter.ts';

const letterSchema = z
  .object({
    day: z.iso.date(),
    mailedAt: z.iso.datetime(),
    /** Whom it went to; null where no address is set. */
    mailedTo: z.string().nullable(),
    /** `signed`: the head as it is kept here still carries the signature it came with. */
    heads: z.array(signedHeadSchema.extend({ signed: z.boolean() })),
    missing: z.array(z.string()),
    publicKey: z.string(),
  })
  .meta({ id: 'AuditLetter' });

/** The letters that went out, for the desk to hold the logs against. */
export const auditLetterRoutes = (
  { app, db }: Service,
  { signingKey, mailedTo }: { signingKey: string; mailedTo: string | undefined },
): void => {
  app.get(
    '/audit-letters',
    {
      schema: {
        operationId: 'listAuditLetters',
        tags: ['audit'],
        summary: 'The heads of the audit logs that were mailed, newest day first',
        querystring: z.object({ limit: z.coerce.number().int().min(1).max(31).default(1) }),
        response: { 200: z.object({ items: z.array(letterSchema) }), 403: problemSchema },
      },
    },
    async (request) => {
      requireMay(request, 'audit.read');
      const items: z.infer<typeof letterSchema>[] = [];
      for (const { day, mailedAt } of await listLetters(db, request.query.limit)) {
        const heads = await headsOf(db, day);
        items.push({
          day,
          mailedAt: new Date(mailedAt!).toISOString(),
          mailedTo: mailedTo ?? null,
          heads: heads.map((head) => ({ ...head, signed: isSignedHead({ day, ...head }, signingKey) })),
          missing: missingFrom(heads),
          publicKey: publicKeyOf(signingKey),
        });
      }
      return { items };
    },
  );
};
