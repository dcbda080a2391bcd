import { requireMay } from '@souk/service-kit/permissions';
import { isRefusal, problemSchema, refuse, sendRefusal } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import { holdCommand } from '../desk/command.ts';
import { findReservations } from '../desk/desk.queries.ts';
import type { StockDesk } from '../desk/stock-desk.ts';
import { listReservations } from './list-reservations.ts';
import { lineSchema, listedReservationSchema, reservationSchema, toAnswer } from './reservation.ts';

const key = z.string().min(1).max(200);
const holdBody = z
  .strictObject({
    key,
    cartId: z.uuid(),
    lines: z.array(lineSchema).min(1).max(100),
    /** Up to two days: what an edit of an order adds waits that long for its shopper. */
    holdSeconds: z.int().min(1).max(172_800),
  })
  .meta({ id: 'Hold' });

const answers = { 403: problemSchema, 404: problemSchema, 409: problemSchema };

/** Promises: hold, extend, claim (a sale), release, unclaim (a sale undone). For the order service only. */
export const reservationRoutes = ({ app, db, pool }: Service, desk: StockDesk): void => {
  const requireOrder = (request: { caller: { service: string } }): void => {
    if (request.caller.service !== 'order')
      throw refuse('FORBIDDEN', 'Only the order service promises stock.');
  };

  app.post(
    '/reservations',
    {
      schema: {
        operationId: 'holdStock',
        tags: ['reservations'],
        summary:
          'Holds all lines or none; replaces the hold the cart has, so a shopper never waits for themselves',
        body: holdBody,
        response: { 201: reservationSchema, ...answers },
      },
    },
    async (request, reply) => {
      requireOrder(request);
      const result = await desk(holdCommand(request.body));
      return isRefusal(result) ? sendRefusal(reply, result) : reply.code(201).send(toAnswer(result));
    },
  );

  const actions = [
    ['extend', 'Adds the hold’s time once more'],
    ['claim', 'Turns the hold into a sale; a hold that ended cannot be claimed'],
    ['release', 'Gives a hold back; of an unknown key, leaves a tombstone that refuses the late hold'],
    ['unclaim', 'Undoes a sale, or gives the hold back when the claim never came'],
  ] as const;
  for (const [action, summary] of actions)
    app.post(
      `/reservations/:key/${action}`,
      {
        schema: {
          operationId: `${action}Reservation`,
          tags: ['reservations'],
          summary,
          params: z.object({ key }),
          body: z.strictObject({ key }),
          response: { 200: reservationSchema, ...answers },
        },
      },
      async (request, reply) => {
        requireOrder(request);
        const { params, body } = request;
        const result = await desk(
          action === 'extend'
            ? { kind: action, key: params.key, by: body.key }
            : { kind: action, key: params.key },
        );
        if (!isRefusal(result) && action === 'release' && result.state === 'claimed')
          return sendRefusal(reply, refuse('HOLD_CLAIMED', 'This hold was sold. Undo the sale instead.'));
        return isRefusal(result) ? sendRefusal(reply, result) : toAnswer(result);
      },
    );

  app.get(
    '/reservations',
    {
      schema: {
        operationId: 'listReservations',
        tags: ['reservations'],
        summary: 'What is held or sold, in the order it last changed: for whoever compares',
        querystring: z.object({
          /** Changed at this instant or later, by the database's own clock. */
          since: z.iso.datetime({ offset: true }).optional(),
          after: z.string().max(400).optional(),
          limit: z.coerce.number().int().min(1).max(200).default(100),
        }),
        response: {
          200: z
            .object({ items: z.array(listedReservationSchema), nextCursor: z.string().nullable() })
            .meta({ id: 'ReservationPage' }),
          400: problemSchema,
          403: problemSchema,
        },
      },
    },
    async (request) => {
      if (request.caller.actor.kind === 'staff') requireMay(request, 'stock.read');
      else requireOrder(request);
      return listReservations(db, request.query);
    },
  );

  app.get(
    '/reservations/:key',
    {
      schema: {
        operationId: 'getReservation',
        tags: ['reservations'],
        params: z.object({ key }),
        response: { 200: reservationSchema, ...answers },
      },
    },
    async (request, reply) => {
      const [found] = await findReservations(pool, [request.params.key]);
      return found
        ? toAnswer(found)
        : sendRefusal(reply, refuse('HOLD_UNKNOWN', 'There is no hold with this key.'));
    },
  );
};
