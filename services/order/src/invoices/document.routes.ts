import { requireMay } from '@souk/service-kit/permissions';
import { isRefusal, problemSchema, type Refusal, refuse, sendRefusal } from '@souk/service-kit/refusal';
import type { Pool } from '@souk/service-kit/runner';
import type { ServiceApp } from '@souk/service-kit/service';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { findOrder } from '../orders/find-order.ts';
import {
  creditNoteByNumber,
  documentListSchema,
  documentsOfOrder,
  invoiceByNumber,
  invoiceOfOrder,
} from './document.queries.ts';
import { drawCreditNote } from './draw/draw-credit-note.ts';
import { drawInvoice } from './draw/draw-invoice.ts';
import { drawPackingSlip } from './draw/draw-packing-slip.ts';
import { drawReturnLabel } from './draw/draw-return-label.ts';
import type { Seller } from './seller.ts';

const tags = ['documents'];
const params = z.object({ number: z.string().max(40) });
const querystring = z.object({ key: z.string().max(200).optional() });
const pdf = z.string().meta({ id: 'Pdf', format: 'binary' });
const response = { 200: pdf, 403: problemSchema, 404: problemSchema };

/** An order's papers: for staff, for the customer it belongs to, and for whoever holds its link's key. */
export const documentRoutes = (
  app: ServiceApp,
  { pool, seller, timezone }: { pool: Pool; seller: Seller; timezone: string },
): void => {
  app.get(
    '/orders/:number/documents',
    {
      schema: {
        tags,
        operationId: 'listDocuments',
        params,
        querystring,
        response: { 200: documentListSchema, 404: problemSchema },
      },
    },
    async (request, reply) => {
      const { number } = request.params;
      const order = await findOrder(pool, request.caller.actor, { number, key: request.query.key });
      return isRefusal(order) ? sendRefusal(reply, order) : documentsOfOrder(pool, number);
    },
  );

  app.get(
    '/orders/:number/invoice.pdf',
    { schema: { tags, operationId: 'getInvoice', params, querystring, response } },
    async (request, reply) => {
      const { number } = request.params;
      const order = await findOrder(pool, request.caller.actor, { number, key: request.query.key });
      if (isRefusal(order)) return sendRefusal(reply, order);
      const invoice = await invoiceOfOrder(pool, number);
      if (!invoice) return sendRefusal(reply, notReady());
      return sendPdf(reply, `invoice-${invoice.number}`, await drawInvoice(invoice));
    },
  );

  app.get(
    '/orders/:number/packing-slip.pdf',
    { schema: { tags, operationId: 'getPackingSlip', params, response } },
    async (request, reply) => {
      requireMay(request, 'orders.read');
      const { number } = request.params;
      const order = await findOrder(pool, request.caller.actor, { number });
      if (isRefusal(order)) return sendRefusal(reply, order);
      const invoice = await invoiceOfOrder(pool, number);
      if (!invoice) return sendRefusal(reply, notReady());
      const slip = await drawPackingSlip({ order, seller: invoice.seller, timezone });
      return sendPdf(reply, `packing-slip-${number}`, slip);
    },
  );

  app.get(
    '/orders/:number/returns/:id/label.pdf',
    {
      schema: {
        tags,
        operationId: 'getReturnLabel',
        params: params.extend({ id: z.uuid() }),
        querystring,
        response: { ...response, 409: problemSchema },
      },
    },
    async (request, reply) => {
      const { number, id } = request.params;
      const order = await findOrder(pool, request.caller.actor, { number, key: request.query.key });
      if (isRefusal(order)) return sendRefusal(reply, order);
      const back = order.returns.find((one) => one.id === id);
      if (!back) return sendRefusal(reply, unknownDocument());
      if (back.state !== 'approved') return sendRefusal(reply, noLabel(back.state));
      const label = await drawReturnLabel({ order, back, seller, timezone });
      return sendPdf(reply, `return-label-${number}`, label);
    },
  );

  app.get(
    '/invoices/:number.pdf',
    { schema: { tags, operationId: 'getInvoiceByNumber', params, querystring, response } },
    async (request, reply) => {
      const invoice = await invoiceByNumber(pool, request.params.number);
      if (!invoice) return sendRefusal(reply, unknownDocument());
      const whose = { number: invoice.orderNumber, key: request.query.key };
      if (isRefusal(await findOrder(pool, request.caller.actor, whose)))
        return sendRefusal(reply, unknownDocument());
      return sendPdf(reply, `invoice-${invoice.number}`, await drawInvoice(invoice));
    },
  );

  app.get(
    '/credit-notes/:number.pdf',
    { schema: { tags, operationId: 'getCreditNote', params, querystring, response } },
    async (request, reply) => {
      const note = await creditNoteByNumber(pool, request.params.number);
      if (!note) return sendRefusal(reply, unknownDocument());
      const whose = { number: note.orderNumber, key: request.query.key };
      if (isRefusal(await findOrder(pool, request.caller.actor, whose)))
        return sendRefusal(reply, unknownDocument());
      return sendPdf(reply, `credit-note-${note.number}`, await drawCreditNote(note));
    },
  );
};

const unknownDocument = (): Refusal =>
  refuse('DOCUMENT_UNKNOWN', 'We do not know a paper of this number. Open it from its order.');

const notReady = (): Refusal =>
  refuse('DOCUMENT_UNKNOWN', 'This paper is not ready yet. Try again in a moment.');

const noLabel = (state: string): Refusal =>
  refuse(
    'RETURN_STATE',
    state === 'requested'
      ? 'There is a label once we have agreed to the return. We write to you then.'
      : 'There is no label for this return any more: nothing is to be sent. Open the order again.',
    { state },
  );

const sendPdf = (reply: FastifyReply, name: string, bytes: Buffer): FastifyReply =>
  reply
    .headers({
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${name}.pdf"`,
      'cache-control': 'private, no-store',
    })
    .send(bytes);
