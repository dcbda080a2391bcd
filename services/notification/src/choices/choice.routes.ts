import type { Caller } from '@souk/service-kit/identity';
import { problemSchema, refuse, sendRefusal } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import { readSaid, say } from './choice.queries.ts';
import { openLetterToken } from './letter-link.ts';
import { channels, choicesFrom, choosableTopics, topics } from './topics.ts';

const choiceSchema = z
  .object({ channel: z.enum(channels), topic: z.enum(topics), wanted: z.boolean(), fixed: z.boolean() })
  .meta({ id: 'LetterChoice' });
const choicesSchema = z.array(choiceSchema).meta({ id: 'LetterChoices' });
const linkSchema = z
  .object({
    topic: z.enum(choosableTopics),
    wanted: z.boolean(),
    market: z.string(),
    /** Enough for its owner to know it: `a…@mail.example`. */
    address: z.string(),
  })
  .meta({ id: 'LetterLink' });
const email = z.string().min(3).max(254);
const params = z.object({ token: z.string().max(1000) });
const tags = ['choices'];

const masked = (address: string): string => address.replace(/^(.)[^@]*/, '$1…');

/** Which letters somebody wants: on their account's page, and by the link in a letter. */
export const choiceRoutes = ({ app, db }: Service, { key }: { key: string }): void => {
  app.get(
    '/customers/:id/letter-choices',
    {
      schema: {
        operationId: 'readLetterChoices',
        tags,
        params: z.object({ id: z.uuid() }),
        querystring: z.object({ email }),
        response: { 200: choicesSchema, 404: problemSchema },
      },
    },
    async (request) => {
      requireOwner(request.caller, request.params.id);
      return choicesFrom(await readSaid(db, request.query.email));
    },
  );

  app.put(
    '/customers/:id/letter-choices',
    {
      schema: {
        operationId: 'chooseLetters',
        tags,
        params: z.object({ id: z.uuid() }),
        body: z
          .strictObject({
            email,
            channel: z.enum(channels),
            topic: z.enum(choosableTopics, 'News of an order belong to the order. Choose another topic.'),
            wanted: z.boolean(),
          })
          .meta({ id: 'ChosenLetters' }),
        response: { 200: choicesSchema, 400: problemSchema, 404: problemSchema },
      },
    },
    async (request) => {
      requireOwner(request.caller, request.params.id);
      const { email: address, topic, wanted } = request.body;
      await say(db, { address, topic, wanted, by: 'account' });
      return choicesFrom(await readSaid(db, address));
    },
  );

  app.get(
    '/letter-links/:token',
    {
      schema: {
        operationId: 'readLetterLink',
        tags,
        params,
        response: { 200: linkSchema, 404: problemSchema },
      },
    },
    async (request, reply) => {
      const meant = openLetterToken(request.params.token, key);
      if (!meant) return sendRefusal(reply, linkUnknown());
      const { address, topic, market } = meant;
      const choice = choicesFrom(await readSaid(db, address)).find((one) => one.topic === topic)!;
      return { topic, market, wanted: choice.wanted, address: masked(address) };
    },
  );

  app.post(
    '/letter-links/:token',
    {
      schema: {
        operationId: 'answerLetterLink',
        tags,
        params,
        body: z.strictObject({ wanted: z.boolean() }),
        response: { 200: linkSchema, 404: problemSchema },
      },
    },
    async (request, reply) => {
      const meant = openLetterToken(request.params.token, key);
      if (!meant) return sendRefusal(reply, linkUnknown());
      const { address, topic, market } = meant;
      const { wanted } = request.body;
      await say(db, { address, topic, wanted, by: 'letter' });
      return { topic, market, wanted, address: masked(address) };
    },
  );
};

/** The address comes from the front door, which has it from the session; nobody else may name one. */
const requireOwner = ({ service, actor }: Caller, customerId: string): void => {
  if (service !== 'bff' || actor.kind !== 'customer' || actor.id !== customerId)
    throw refuse('NOT_FOUND', 'There is nothing here for you.');
};

const linkUnknown = () =>
  refuse('NOT_FOUND', 'This link is not one of ours. Open the one in your letter, or look in your account.');
