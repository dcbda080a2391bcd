import { leaveBy } from '@souk/service-kit/exchange';
import { setupServer } from 'msw/node';
import { createOpenApiHttp, type OpenApiHttpHandlers } from 'openapi-msw';
import { dispatchByFetch } from './dispatch-by-fetch.ts';
import { afterEveryTest, closeWithFile } from './file-end.ts';
import { peerAddress } from './peer-address.ts';

const server = setupServer();
type Handler = Parameters<typeof server.use>[number];

const lasting: Handler[] = [];
// What no fake answers goes to the real network: our own service under test, and peers that are down.
server.listen({ onUnhandledFrame: 'bypass' });
leaveBy({ dispatch: dispatchByFetch });
afterEveryTest(() => server.resetHandlers(...lasting));

const forgetPeers = (): void => {
  lasting.length = 0;
  server.resetHandlers();
};

export type FakePeer<Paths extends {}> = {
  /** Where the service under test believes this peer to be. */
  readonly url: string;
  /** Makes handlers typed by the peer's contract. */
  readonly http: OpenApiHttpHandlers<Paths>;
  /** Answers so until the running test ends; the latest wins. */
  use(...handlers: Handler[]): void;
  /** Answers so for the whole test file, where `use` says nothing else. */
  always(...handlers: Handler[]): void;
};

/**
 * A fake of another service, typed by its OpenAPI: a path, a status or a body its contract does not know does not
 * compile. Without handlers the peer is down (connection refused).
 */
export const fakePeer = <Paths extends {}>(name: string): FakePeer<Paths> => {
  const url = peerAddress(name);
  return {
    url,
    http: createOpenApiHttp<Paths>({ baseUrl: url }),
    use: (...handlers) => server.use(...handlers),
    always: (...handlers) => {
      if (lasting.length === 0) closeWithFile(forgetPeers);
      lasting.unshift(...handlers);
      server.use(...handlers);
    },
  };
};
