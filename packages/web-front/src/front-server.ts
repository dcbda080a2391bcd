import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createForwarder } from './forward-to-bff.ts';
import { type FrontSettings, frontSettings } from './front-settings.ts';
import { assetServer } from './serve-assets.ts';
import { stopGracefully } from './stop-gracefully.ts';
import { settleVisitorAddress } from './visitor-address.ts';

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What a front server needs of Next; `next({...})` fits. */
type Pages = {
  prepare(): Promise<void>;
  getRequestHandler(): Handle;
  getUpgradeHandler(): (request: IncomingMessage, socket: never, head: never) => Promise<void>;
  close(): Promise<void>;
};

export type Front = {
  pages: Pages;
  /** The BFF's router of this app: `storefront` or `admin`. */
  router: 'storefront' | 'admin';
  defaultPort: number;
  /** The folder of what a build made for browsers; without one Next serves it, as it does while developing. */
  assets?: string | undefined;
  /** Throws one sentence when a setting of the app's own is wrong, so that it is told at start and not at first use. */
  checkSettings?(env: Record<string, string | undefined>): void;
  /** Sets a page's own headers (its content security policy) before it is rendered; may also take over the answer. */
  servePage(request: IncomingMessage, response: ServerResponse, render: Handle): Promise<void>;
};

const alwaysSent = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
};

/**
 * Runs an app: `/api/trpc/*`, `/media/*`, the shop's product feed and the desk's `/api/files/*` go to the BFF, everything else to Next. Every
 * address is a run-time setting.
 * A wrong setting or a taken port ends the process with one sentence and exit code 1.
 */
export async function runFrontServer(front: Front): Promise<void> {
  try {
    const settings = frontSettings(process.env, front.defaultPort);
    front.checkSettings?.(process.env);
    await front.pages.prepare();
    const { server, close } = createFrontServer(front, settings);
    stopGracefully(server, close);
    await listen(server, settings);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}

/** Where files from the desk go: sent on as they come in. */
const uploads: Record<string, string> = { '/api/media': '/media', '/api/imports': '/imports' };
const MERCHANT_FEED = '/feeds/google-merchant.xml';
const EXPORTED = '/api/exports/products.csv';

/** The server without a port, for `runFrontServer` and its tests. */
export function createFrontServer(
  front: Front,
  settings: FrontSettings,
): { server: Server; close(): Promise<void> } {
  const bff = createForwarder(settings.bffUrls);
  const render = front.pages.getRequestHandler();
  const serveAsset = front.assets ? assetServer(front.assets) : () => false;

  const answer: Handle = async (request, response) => {
    settleVisitorAddress(request, settings);
    for (const [name, value] of Object.entries(alwaysSent)) response.setHeader(name, value);
    // Routed by what the address means once its dots are resolved, so that nothing climbs out of its router.
    if (!URL.canParse(request.url ?? '', 'http://front')) {
      response.writeHead(400, { 'content-type': 'text/plain' }).end('This address makes no sense. Check it.');
      return;
    }
    const { pathname, search } = new URL(request.url ?? '', 'http://front');
    const path = pathname + search;
    if (path.startsWith('/api/trpc/')) {
      return bff.forward(request, response, `/trpc/${front.router}${path.slice('/api/trpc'.length)}`);
    }
    const upload = front.router === 'admin' && request.method === 'POST' ? uploads[pathname] : undefined;
    if (upload) return bff.forwardStream(request, response, upload + search);
    if (front.router === 'admin' && pathname === EXPORTED)
      return bff.forward(request, response, pathname.slice('/api'.length));
    if (path.startsWith('/api/documents/')) {
      return bff.forward(
        request,
        response,
        `/documents/${front.router}${path.slice('/api/documents'.length)}`,
      );
    }
    // Files made for staff to keep; the BFF asks who wants them.
    if (front.router === 'admin' && request.method === 'GET' && path.startsWith('/api/files/')) {
      return bff.forward(request, response, path.slice('/api'.length));
    }
    if (path.startsWith('/media/')) return bff.forward(request, response, path);
    if (front.router === 'storefront' && pathname === MERCHANT_FEED)
      return bff.forward(request, response, path);
    // What mail programs press; it is a form of theirs and no page of ours.
    if (front.router === 'storefront' && path.startsWith('/api/unsubscribe/'))
      return bff.forward(request, response, path.slice('/api'.length));
    if (pathname === '/health/live' || pathname === '/health/ready') {
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"status":"ok"}');
      return;
    }
    if (serveAsset(request, response, pathname)) return;
    const isPage = !path.startsWith('/_next/') && !path.startsWith('/api/');
    return isPage ? front.servePage(request, response, render) : render(request, response);
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      process.stderr.write(
        `${request.method} ${request.url}: ${error instanceof Error ? error.stack : error}\n`,
      );
      if (response.headersSent) response.destroy();
      else
        response
          .writeHead(500, { 'content-type': 'text/plain' })
          .end('Something broke on our side. Try again.');
    });
  });
  server.on('upgrade', (request, socket, head) => {
    void front.pages.getUpgradeHandler()(request, socket as never, head as never);
  });
  return {
    server,
    close: async () => {
      bff.close();
      await front.pages.close();
    },
  };
}

function listen(server: Server, { port, host }: FrontSettings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      reject(
        taken ? new Error(`Cannot start: port ${port} is taken. Free it, or set PORT to another.`) : error,
      );
    });
    server.listen(port, host, () => {
      process.stdout.write(`Listening on http://${host}:${port}\n`);
      resolve();
    });
  });
}
