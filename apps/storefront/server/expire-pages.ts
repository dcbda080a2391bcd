const AT_ONCE = 4;

type Settings = { origin: string; secret: string; forget: () => void };

/**
 * Expires what is shown under the tags and asks for the pages that showed it, so that the next visitor finds them
 * new. With `max` the old page is served until then: the first request begins the making, the second finds it. What the
 * front server remembers is forgotten first, so that these requests get through to Next.
 */
export const pageExpirer = ({ origin, secret, forget }: Settings) => {
  const warm = async (path: string): Promise<void> => {
    const answer = await fetch(origin + path, { redirect: 'manual' });
    await answer.arrayBuffer();
  };
  return async (tags: string[]): Promise<void> => {
    const answer = await fetch(`${origin}/api/internal/expire`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-expire-secret': secret },
      body: JSON.stringify({ tags }),
    });
    if (!answer.ok) throw new Error(`the pages answered ${answer.status}`);
    forget();
    const { paths } = (await answer.json()) as { paths: string[] };
    const queue = paths.toReversed();
    const work = async (): Promise<void> => {
      for (let path = queue.pop(); path !== undefined; path = queue.pop()) await warm(path);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  };
};
