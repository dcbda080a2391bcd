import { sessionCookies } from '@souk/web-front/session-cookies';
import type { NextRequest } from 'next/server';

/** Who knocks, as far as signing in wants to know. */
export type Visit = {
  /** As the front server settled it; the BFF limits tries by it. */
  visitorAddress: string | undefined;
  /** What the browser says of itself: shown in the list of their devices. */
  device: string | undefined;
  /** The page next-auth was called from, as it remembers it across a visit to a provider. */
  cameFrom: string | undefined;
};

export function visitOf(request: NextRequest): Visit {
  const { callbackUrl } = sessionCookies('souk-shop', request.url);
  return {
    visitorAddress: request.headers.get('x-forwarded-for') ?? undefined,
    device: request.headers.get('user-agent') ?? undefined,
    cameFrom: request.cookies.get(callbackUrl.name)?.value,
  };
}
