import { requireMay } from '@souk/service-kit/permissions';
import { isRefusal, problemSchema, sendRefusal } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import { MOST_WORDS_OF_A_TERM } from '../search/widen.ts';
import { addSynonymByHand, changeSynonym, removeSynonym } from './save-synonym.ts';
import { readSynonyms, type SynonymRow } from './synonym.queries.ts';

const tags = ['desk'];
const params = z.object({ id: z.uuid() });
const refusals = { 400: problemSchema, 403: problemSchema, 404: problemSchema, 409: problemSchema };

const term = z
  .string()
  .trim()
  .max(60, 'Use at most 60 characters.')
  .regex(/[\p{L}\p{N}]/u, 'Write a word.')
  .refine((text) => text.split(/\s+/).length <= MOST_WORDS_OF_A_TERM, 'Use at most three words.');
const terms = z.array(term).min(2, 'Name at least two.').max(12, 'Name at most twelve.');

const synonymSchema = z
  .object({ id: z.uuid(), version: z.int(), terms: z.array(z.string()), editedAt: z.iso.datetime() })
  .meta({ id: 'Synonym' });

const toSynonym = ({ editedAt, ...row }: SynonymRow) => ({
  ...row,
  editedAt: new Date(editedAt).toISOString(),
});

/** Words that mean the same to this shop's customers, for the merchant to keep. */
export function synonymRoutes({ app, db }: Service): void {
  app.get(
    '/desk/synonyms',
    {
      schema: {
        operationId: 'listSynonyms',
        tags,
        response: { 200: z.array(synonymSchema), 403: problemSchema },
      },
    },
    async (request) => {
      requireMay(request, 'catalogue.read');
      return (await readSynonyms(db)).map(toSynonym);
    },
  );

  app.post(
    '/desk/synonyms',
    {
      schema: {
        operationId: 'addSynonym',
        tags,
        body: z.strictObject({ terms }),
        response: { 201: synonymSchema, ...refusals },
      },
    },
    async (request, reply) => {
      requireMay(request, 'catalogue.write');
      const result = await addSynonymByHand(db, request.body.terms);
      return isRefusal(result) ? sendRefusal(reply, result) : reply.code(201).send(toSynonym(result));
    },
  );

  app.put(
    '/desk/synonyms/:id',
    {
      schema: {
        operationId: 'changeSynonym',
        tags,
        params,
        body: z.strictObject({ version: z.int(), terms }),
        response: { 200: synonymSchema, ...refusals },
      },
    },
    async (request, reply) => {
      requireMay(request, 'catalogue.write');
      const result = await changeSynonym(db, { id: request.params.id, ...request.body });
      return isRefusal(result) ? sendRefusal(reply, result) : toSynonym(result);
    },
  );

  app.delete(
    '/desk/synonyms/:id',
    {
      schema: {
        operationId: 'removeSynonym',
        tags,
        params,
        response: { 200: z.object({ removed: z.literal(true) }), ...refusals },
      },
    },
    async (request, reply) => {
      requireMay(request, 'catalogue.write');
      const result = await removeSynonym(db, request.params.id);
      return isRefusal(result) ? sendRefusal(reply, result) : result;
    },
  );
}
