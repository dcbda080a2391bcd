import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { authOptions } from '../../../../lib/auth/auth-options';
import { doorWithRefusal } from '../../../../lib/auth/door-for';
import { visitOf } from '../../../../lib/auth/visit';

type Context = { params: Promise<{ nextauth: string[] }> };

async function handle(request: NextRequest, context: Context): Promise<Response> {
  const options = authOptions(visitOf(request));
  const [action, provider] = (await context.params).nextauth;
  const isKnown = options.providers.some(({ id }) => id === provider);
  // next-auth says only that it cannot do this. Whoever comes back from a provider that was taken away meanwhile is told.
  if (action === 'callback' && request.method === 'GET' && !isKnown)
    return new Response(null, {
      status: 302,
      headers: { location: doorWithRefusal(options.pages!.signIn!, 'SIGN_IN_PROVIDER_UNKNOWN') },
    });
  return NextAuth(request as never, context as never, options) as Promise<Response>;
}

export { handle as GET, handle as POST };
