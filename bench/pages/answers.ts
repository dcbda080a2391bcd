import { Pool } from 'undici';
import { inALoop } from '../checkout/in-a-loop.ts';
import { quantile } from '../report.ts';

const CLIENTS = 20;
const SECONDS = 4;
const ROUNDS = 3;

const perSecond = async (address: string): Promise<number> => {
  const { origin, pathname, search } = new URL(address);
  const line = new Pool(origin, { connections: CLIENTS, pipelining: 1 });
  const once = async (): Promise<void> => {
    const { statusCode, body } = await line.request({
      method: 'GET',
      path: pathname + search,
      headers: { 'accept-encoding': 'br', accept: 'text/html' },
    });
    await body.arrayBuffer();
    if (statusCode !== 200) throw new Error(`${address} answered ${statusCode}`);
  };
  try {
    const pace = await inALoop({ clients: CLIENTS, seconds: SECONDS }, once);
    if (pace.failed > 0) throw new Error(`${pace.failed} of ${address} failed: ${pace.why}`);
    return pace.perSecond;
  } finally {
    await line.close();
  }
};

/** Requests a second of several pages, turn by turn: of each the median of three rounds. */
export const compareAnswers = async (urls: readonly string[]): Promise<number[]> => {
  const rounds: number[][] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const paces: number[] = [];
    for (const url of urls) paces.push(await perSecond(url));
    rounds.push(paces);
  }
  return urls.map((_, at) =>
    quantile(
      rounds.map((paces) => paces[at]!),
      0.5,
    ),
  );
};
