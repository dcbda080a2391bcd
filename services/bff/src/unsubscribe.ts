import { unwrap } from '@souk/service-kit/client';
import { isRefusal } from '@souk/service-kit/refusal';
import type { FastifyInstance } from 'fastify';
import { createRequestContext, type Deps } from './context.ts';

type Link = { Params: { token: string } };

/**
 * `POST /unsubscribe/{token}`: what a mail program sends when its reader presses its button (RFC 8058): a form, without
 * cookies and without an origin. The token alone says who wants no more of what. Whoever opens the address in a browser is
 * led to the page: a mail program that only looks into links must end nothing.
 */
export const serveUnsubscribe = (app: FastifyInstance, deps: Deps): void => {
  app.register(async (scope) => {
    scope.addContentTypeParser('*', (_request, payload, done) => {
      payload.resume();
      done(null);
    });
    scope.post<Link>('/unsubscribe/:token', { config: { takesStream: true } }, async (req, res) => {
      const ctx = createRequestContext({ deps, req, res });
      const answer = await ctx.as({ kind: 'guest' }, () =>
        unwrap(
          ctx.notification.POST('/letter-links/{token}', {
            params: { path: req.params },
            body: { wanted: false },
          }),
        ),
      );
      if (isRefusal(answer)) throw answer;
      return res.type('text/plain').send('You get no more of these letters.');
    });
    scope.get<Link>('/unsubscribe/:token', async (req, res) => {
      const ctx = createRequestContext({ deps, req, res });
      const meant = await ctx.as({ kind: 'guest' }, () =>
        unwrap(ctx.notification.GET('/letter-links/{token}', { params: { path: req.params } })),
      );
      if (isRefusal(meant)) throw meant;
      return res.redirect(`/${meant.market}/letters/${encodeURIComponent(req.params.token)}`, 303);
    });
  });
};
