import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { type Database, type Db, preparedFor } from '@souk/service-kit/database';
import { inOneTransaction } from '@souk/service-kit/runner';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { apiFaultKinds, takeFault } from '../faults/fault.queries.ts';
import { invalidRequest, StripeError } from '../http/stripe-error.ts';
import type { Writing } from '../intents/apply-change.ts';

/** What an operation answers; a refusal that changed something (a decline) is an answer too. */
export type Answer = { status: number; body: unknown };
export type Operation = 'create' | 'confirm' | 'capture' | 'cancel' | 'refund' | 'retrieve' | 'list';
export type RunOperation = (
  request: FastifyRequest,
  reply: FastifyReply,
  operation: Operation,
  work: (tx: Db, writing: Writing) => Promise<Answer>,
) => Promise<FastifyReply>;

const brokenAnswer: Answer = {
  status: 500,
  body: { error: { type: 'api_error', message: 'The sandbox was asked to break here.' } },
};

/** As of a bank that has thought better of what it authorised. */
const refusedAnswer: Answer = {
  status: 402,
  body: {
    error: { type: 'card_error', code: 'charge_expired_for_capture', message: 'The bank refused this.' },
  },
};

/**
 * Runs one API call with everything the outside world does to it: the same idempotency key gets the same answer,
 * faults strike before or after, and the answer is stored in the transaction of its effect.
 */
export const createOperations = ({
  db,
  pool,
  afterCommit,
}: Pick<Database, 'db' | 'pool'> & { afterCommit: () => void }): RunOperation => {
  const underWay = new Set<string>();

  return async (request, reply, operation, work) => {
    const fault = await takeFault(db, { operation, kinds: apiFaultKinds });
    const key = request.method === 'POST' ? keyOf(request) : undefined;
    if (key && underWay.has(key)) throw inUse();
    if (key) underWay.add(key);
    try {
      if (fault?.kind === 'slow') await wait(fault.delayMs);
      if (fault?.kind === 'error-before') return send(reply, brokenAnswer);
      if (fault?.kind === 'refuse') return send(reply, refusedAnswer);
      const { answer, replayed } = await inOneTransaction(pool, (_, tx, leave) =>
        answerOnce({ tx, leave }, { key, request, work }),
      );
      afterCommit();
      if (replayed) reply.header('idempotent-replayed', 'true');
      if (fault?.kind === 'error-after-success') return send(reply, brokenAnswer);
      if (fault?.kind === 'timeout-after-success') return await neverAnswer(reply, fault.delayMs);
      return send(reply, answer);
    } finally {
      if (key) underWay.delete(key);
    }
  };
};

const find = preparedFor<{ requestHash: string; status: number; body: string }>(
  'answer_by_key',
  `select request_hash as "requestHash", status, body from idempotent_answer where key = $1`,
);
const keep = preparedFor(
  'answer_keep',
  'insert into idempotent_answer (key, request_hash, status, body) values ($1, $2, $3, $4)',
);

const answerOnce = async (
  writing: Writing,
  { key, request, work }: { key?: string; request: FastifyRequest; work: Parameters<RunOperation>[3] },
): Promise<{ answer: Answer; replayed: boolean }> => {
  const { tx, leave } = writing;
  if (!key) return { answer: await work(tx, writing), replayed: false };
  const requestHash = hashOf(request);
  const [stored] = await find(tx, [key]);
  if (stored && stored.requestHash !== requestHash)
    throw new StripeError(400, {
      type: 'idempotency_error',
      message: `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
    });
  if (stored) return { answer: { status: stored.status, body: JSON.parse(stored.body) }, replayed: true };
  const answer = await work(tx, writing);
  leave(keep(tx, [key, requestHash, answer.status, JSON.stringify(answer.body)]));
  return { answer, replayed: false };
};

const inUse = (): StripeError =>
  new StripeError(409, {
    type: 'idempotency_error',
    code: 'idempotency_key_in_use',
    message: 'There is currently another in-progress request using this Idempotent Key. Try again later.',
  });

const keyOf = (request: FastifyRequest): string | undefined => {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key !== 'string' || key.length === 0 || key.length > 255)
    throw invalidRequest('An idempotency key has 1 to 255 characters.');
  return key;
};

const hashOf = (request: FastifyRequest): string =>
  createHash('sha256')
    .update(`${request.method} ${request.url}\n${JSON.stringify(request.body ?? {})}`)
    .digest('hex');

const send = (reply: FastifyReply, { status, body }: Answer): FastifyReply =>
  reply.code(status).header('content-type', 'application/json; charset=utf-8').send(JSON.stringify(body));

/** Keeps the caller waiting until it gives up, or for `delayMs`, then cuts the line. */
const neverAnswer = async (reply: FastifyReply, delayMs: number): Promise<FastifyReply> => {
  reply.hijack();
  const { socket } = reply.raw;
  const timer = setTimeout(() => socket?.destroy(), delayMs);
  socket?.once('close', () => clearTimeout(timer));
  return reply;
};
