import { randomUUID } from 'node:crypto';
import type { components, paths } from '@souk/account/openapi';
import { fakePeer } from '@souk/testkit/fake-peer';
import { encode } from 'next-auth/jwt';
import { SHOPPER_COOKIE, STAFF_COOKIE } from '../src/session/session-cookie.ts';
import type { Browser } from './browser.ts';
import { secrets } from './start-bff.ts';

type Person = components['schemas']['Person'];

const ended = {
  type: 'urn:souk:problem:SESSION_UNKNOWN',
  title: 'This session has ended',
  status: 404,
  code: 'SESSION_UNKNOWN',
  detail: 'This session has ended. Sign in again.',
};

/** The account service, as far as sessions go, and what each app's sign-in puts into a browser. */
export const fakeAccount = () => {
  const peer = fakePeer<paths>('account');
  const { http } = peer;
  const sessions = new Map<string, Person>();
  const asked: string[] = [];
  let away = false;

  peer.always(
    http.get('/sessions/{id}', ({ params, response }) => {
      asked.push(params.id);
      if (away) return response.untyped(Response.error());
      const person = sessions.get(params.id);
      return person ? response(200).json({ sessionId: params.id, person }) : response(404).json(ended);
    }),
    http.delete('/sessions/{id}', ({ params, response }) => {
      sessions.delete(params.id);
      return response(204).empty();
    }),
  );

  const signIn = async (browser: Browser, person: Person, cookie: string, secret: string) => {
    const sessionId = randomUUID();
    sessions.set(sessionId, person);
    browser.cookies.set(cookie, await encode({ token: { sessionId }, secret }));
    return { sessionId, person };
  };
  const person = (more: Partial<Person>): Person => ({
    kind: 'customer',
    id: randomUUID(),
    email: 'mara@souk.example',
    name: 'Mara',
    emailVerified: true,
    ...more,
  });
  return {
    ...peer,
    sessions,
    /** The sessions that were asked about, in order. */
    asked,
    goAway: () => {
      away = true;
    },
    comeBack: () => {
      away = false;
    },
    signInShopper: (browser: Browser, more: Partial<Person> = {}) =>
      signIn(browser, person(more), SHOPPER_COOKIE, secrets.STOREFRONT_AUTH_SECRET),
    signInStaff: (browser: Browser, more: Partial<Person> = {}) =>
      signIn(
        browser,
        person({ kind: 'staff', role: 'manager', ...more }),
        STAFF_COOKIE,
        secrets.ADMIN_AUTH_SECRET,
      ),
  };
};
