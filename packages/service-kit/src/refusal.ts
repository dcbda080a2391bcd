import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { currentContext } from './context.ts';
import { type RefusalCode, refusalCodes } from './refusal-codes.ts';

/** An expected refusal: a value with a code defined once. Bugs throw; refusals are returned (or thrown where deep). */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly extra: Record<string, unknown>;

  constructor(code: RefusalCode, detail: string, extra: Record<string, unknown> = {}) {
    super(detail);
    this.name = 'Refusal';
    this.code = code;
    this.extra = extra;
  }

  get status(): number {
    return refusalCodes[this.code].status;
  }
}

/** Makes a refusal. `detail` says what happened, why, and what to do; `extra` carries what a caller needs to mend it. */
export const refuse = (code: RefusalCode, detail: string, extra?: Record<string, unknown>): Refusal =>
  new Refusal(code, detail, extra);

export const isRefusal = (value: unknown): value is Refusal => value instanceof Refusal;

/** RFC 9457 problem details, as every service answers them. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    traceId: z.string().optional(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .loose()
  .meta({ id: 'Problem' });

export type Problem = z.infer<typeof problemSchema>;

/** The problem+json body of a refusal. */
export const toProblem = (refusal: Refusal): Problem => ({
  ...refusal.extra,
  type: `urn:souk:problem:${refusal.code}`,
  title: refusalCodes[refusal.code].title,
  status: refusal.status,
  code: refusal.code,
  detail: refusal.message,
  traceId: currentContext()?.traceId,
});

/** Answers with a refusal. Typed `never`-ish so that routes may `return sendRefusal(reply, result)` from any handler. */
export const sendRefusal = (reply: { raw: unknown }, refusal: Refusal): never => {
  const fastifyReply = reply as unknown as FastifyReply;
  return fastifyReply
    .code(refusal.status)
    .type('application/problem+json')
    .serializer((body: unknown) => JSON.stringify(body))
    .send(toProblem(refusal)) as never;
};

/** Rebuilds a refusal from a peer's problem+json; unknown codes become NOT_FOUND or VALIDATION by their status. */
export const refusalFromProblem = (status: number, body: unknown): Refusal => {
  const problem = problemSchema.safeParse(body);
  if (!problem.success)
    return refuse(status === 404 ? 'NOT_FOUND' : 'VALIDATION', `A service answered ${status}.`);
  const {
    type: _type,
    title: _title,
    status: _status,
    code,
    detail,
    traceId: _trace,
    ...extra
  } = problem.data;
  const known = code in refusalCodes ? (code as RefusalCode) : status === 404 ? 'NOT_FOUND' : 'VALIDATION';
  return refuse(known, detail, extra);
};
