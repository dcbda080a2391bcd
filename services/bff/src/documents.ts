import { unwrap } from '@souk/service-kit/client';
import type { Actor } from '@souk/service-kit/identity';
import { isRefusal, refuse } from '@souk/service-kit/refusal';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Context, createRequestContext, type Deps } from './context.ts';
import { staffAtDoor } from './session/staff-at-door.ts';

type Order = { Params: { number: string; paper: string }; Querystring: { key?: string } };
type Label = { Params: { number: string; id: string }; Querystring: { key?: string } };
type Numbered = { Params: { number: string }; Querystring: { key?: string } };
type Visit = { ctx: Context; actor: Actor };

/**
 * An order's papers as PDF: `/documents/{app}/orders/{number}/invoice.pdf`, `.../packing-slip.pdf`,
 * `.../returns/{id}/label.pdf`, `/documents/{app}/invoices/{number}.pdf` and `/documents/{app}/credit-notes/{number}.pdf`. The desk shows them to staff; the storefront to the customer whose
 * order it is, or to whoever has its link's key. The order service decides which it is.
 */
export const serveDocuments = (app: FastifyInstance, deps: Deps): void => {
  const staffOf = staffAtDoor(deps);
  const doors = {
    admin: (_ctx: Context, request: FastifyRequest) => staffOf(request, 'orders.read'),
    storefront: shopperOf,
  };

  for (const [name, actorOf] of Object.entries(doors)) {
    const enter = async (req: FastifyRequest, res: FastifyReply): Promise<Visit> => {
      const ctx = createRequestContext({ deps, req, res });
      return { ctx, actor: await actorOf(ctx, req) };
    };

    app.get<Order>(`/documents/${name}/orders/:number/:paper`, async (request, reply) => {
      const { number, paper } = request.params;
      const { ctx, actor } = await enter(request, reply);
      const path = { number };
      const query = { key: request.query.key };
      const bytes = await ctx.as(actor, () => {
        if (paper === 'invoice.pdf')
          return unwrap(
            ctx.order.GET('/orders/{number}/invoice.pdf', {
              params: { path, query },
              parseAs: 'arrayBuffer',
            }),
          );
        if (paper === 'packing-slip.pdf' && actor.kind === 'staff')
          return unwrap(
            ctx.order.GET('/orders/{number}/packing-slip.pdf', { params: { path }, parseAs: 'arrayBuffer' }),
          );
        return refuse('NOT_FOUND', 'There is no paper of this name.');
      });
      return sendPdf(reply, `${paper.replace('.pdf', '')}-${number}`, bytes);
    });

    app.get<Label>(`/documents/${name}/orders/:number/returns/:id/label.pdf`, async (request, reply) => {
      const { ctx, actor } = await enter(request, reply);
      const params = { path: request.params, query: { key: request.query.key } };
      const bytes = await ctx.as(actor, () =>
        unwrap(ctx.order.GET('/orders/{number}/returns/{id}/label.pdf', { params, parseAs: 'arrayBuffer' })),
      );
      return sendPdf(reply, `return-label-${request.params.number}`, bytes);
    });

    app.get<Numbered>(`/documents/${name}/invoices/:number.pdf`, async (request, reply) => {
      const { number } = request.params;
      const { ctx, actor } = await enter(request, reply);
      const params = { path: { number }, query: { key: request.query.key } };
      const bytes = await ctx.as(actor, () =>
        unwrap(ctx.order.GET('/invoices/{number}.pdf', { params, parseAs: 'arrayBuffer' })),
      );
      return sendPdf(reply, `invoice-${number}`, bytes);
    });

    app.get<Numbered>(`/documents/${name}/credit-notes/:number.pdf`, async (request, reply) => {
      const { number } = request.params;
      const { ctx, actor } = await enter(request, reply);
      const params = { path: { number }, query: { key: request.query.key } };
      const bytes = await ctx.as(actor, () =>
        unwrap(ctx.order.GET('/credit-notes/{number}.pdf', { params, parseAs: 'arrayBuffer' })),
      );
      return sendPdf(reply, `credit-note-${number}`, bytes);
    });
  }
};

const shopperOf = async (ctx: Context): Promise<Actor> => {
  const ticket = await ctx.shopperSession();
  const person = ticket ? await ctx.shopperSessions.person(ticket.sessionId) : null;
  return ticket && person?.kind === 'customer'
    ? { kind: 'customer', id: person.id, sessionId: ticket.sessionId }
    : { kind: 'guest' };
};

const sendPdf = (reply: FastifyReply, name: string, bytes: unknown): FastifyReply => {
  if (isRefusal(bytes)) throw bytes;
  return reply
    .headers({
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${name.replace(/[^\w-]/g, '')}.pdf"`,
      // The browser's own viewer is a plug-in to a policy, and nothing else is in a PDF.
      'content-security-policy': "frame-ancestors 'none'",
    })
    .send(Buffer.from(bytes as ArrayBuffer));
};
