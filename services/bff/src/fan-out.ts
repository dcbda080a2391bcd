import { type Answered, type Asked, exchange } from '@souk/service-kit/exchange';
import ky from 'ky';

/** Trying again, deadlines and refusals are the client's, who knows of replicas and keys. */
const door = ky.create({ retry: 0, timeout: false, throwHttpErrors: false });

/**
 * One request of the fan-out: ky makes it, the kit's own connections carry it. The body goes along as the text it is;
 * reading it back out of a web Request costs as much as the call.
 */
export const fanOut = async (asked: Asked): Promise<Answered> => {
  const { method, headers, body, signal } = asked;
  const answered = await door(asked.url, {
    method,
    headers,
    body,
    signal,
    fetch: async (request) => {
      const { url, headers } = request as Request;
      return (await exchange({
        ...asked,
        url: new URL(url),
        headers: Object.fromEntries(headers),
      })) as unknown as Response;
    },
  });
  return answered as unknown as Answered;
};
