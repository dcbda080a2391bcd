import { requireMay } from '@souk/service-kit/permissions';
import { isRefusal, problemSchema, sendRefusal } from '@souk/service-kit/refusal';
import { requireStaff } from '@souk/service-kit/request-guard';
import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import { customerParams } from '../customers/customer-view.ts';
import { addNote, strikeNote } from './keep-notes.ts';
import { listNotes, type Note } from './note.queries.ts';

const noteSchema = z
  .object({
    id: z.uuid(),
    text: z.string(),
    by: z.string(),
    at: z.iso.datetime(),
    struckAt: z.iso.datetime().nullable(),
    struckBy: z.string().nullable(),
  })
  .meta({ id: 'CustomerNote' });
const noteBody = z.object({
  text: z
    .string()
    .transform((typed) => typed.trim().normalize('NFC'))
    .pipe(z.string().min(1, 'Write something first.').max(2000, 'Use at most 2,000 characters.')),
});
const tags = ['customers'];
const problems = { 403: problemSchema, 404: problemSchema };
/** More than anybody reads; the newest come first. */
const NOTES_SHOWN = 200;

const toView = ({ customerId: _of, at, struckAt, ...note }: Note) => ({
  ...note,
  at: at.toISOString(),
  struckAt: struckAt?.toISOString() ?? null,
});

/** What colleagues tell each other about a customer. The customer never sees it. */
export function noteRoutes({ app, db }: Service): void {
  app.get(
    '/customers/:id/notes',
    {
      schema: {
        operationId: 'listCustomerNotes',
        tags,
        params: customerParams,
        response: { 200: z.array(noteSchema), 403: problemSchema },
      },
    },
    async (request) => {
      requireMay(request, 'customers.read');
      const notes = await listNotes(db, { customerId: request.params.id, limit: NOTES_SHOWN });
      return notes.map(toView);
    },
  );

  app.post(
    '/customers/:id/notes',
    {
      schema: {
        operationId: 'addCustomerNote',
        tags,
        params: customerParams,
        body: noteBody,
        response: { 201: noteSchema, ...problems },
      },
    },
    async (request, reply) => {
      requireMay(request, 'customers.note');
      const author = requireStaff(request);
      const result = await addNote(db, {
        customerId: request.params.id,
        staffId: author.id,
        text: request.body.text,
      });
      return isRefusal(result) ? sendRefusal(reply, result) : reply.code(201).send(toView(result));
    },
  );

  app.post(
    '/customers/:id/notes/:noteId/strike',
    {
      schema: {
        operationId: 'strikeCustomerNote',
        tags,
        params: customerParams.extend({ noteId: z.uuid() }),
        response: { 200: noteSchema, ...problems },
      },
    },
    async (request, reply) => {
      requireMay(request, 'customers.note');
      const { id: staffId } = requireStaff(request);
      const { id: customerId, noteId } = request.params;
      const result = await strikeNote(db, { customerId, noteId, staffId });
      return isRefusal(result) ? sendRefusal(reply, result) : toView(result);
    },
  );
}
