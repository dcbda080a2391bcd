import { readEvents } from './read-events.ts';
import { tagsOfChange } from './tags-of-change.ts';

const AGAIN_AFTER_MS = 1_000;
const GATHER_MS = 80;
/** More tags than a merchant's hand changes at once: an import. Its rounds make the same halls anew each time. */
const SWARM_TAGS = 50;
const SWARM_APART_MS = 1_000;
/** The BFF says something every 12 seconds; a line that is silent for longer is dead. */
const SILENT_MS = 40_000;

type Settings = { bffUrls: string[]; expire: (tags: string[]) => Promise<void> };

/**
 * Follows what changes in the catalogue and has it expired, from where it left off. Each time the line stands again,
 * pages that were made while nobody answered are made anew.
 */
export const followLive = ({ bffUrls, expire }: Settings): { stop: () => void } => {
  const stopped = new AbortController();
  let position: string | null = null;
  let turn = 0;
  const gathered = new Set<string>();
  let timer: NodeJS.Timeout | null = null;
  let notBefore = 0;

  const flush = (): void => {
    timer = null;
    const tags = [...gathered];
    gathered.clear();
    notBefore = performance.now() + (tags.length > SWARM_TAGS ? SWARM_APART_MS : 0);
    expire(tags).catch((error: unknown) => {
      process.stderr.write(`Pages could not be expired, tried again in a moment: ${String(error)}\n`);
      setTimeout(() => gather(tags), AGAIN_AFTER_MS).unref();
    });
  };
  const gather = (tags: string[]): void => {
    for (const tag of tags) gathered.add(tag);
    // Changes come in swarms: a short wait makes one round of them, and a second's rest between rounds leaves the machine
    // to whoever makes them.
    if (tags.length > 0) timer ??= setTimeout(flush, Math.max(GATHER_MS, notBefore - performance.now()));
  };

  const follow = async (): Promise<void> => {
    const lineDead = new AbortController();
    const watch = setTimeout(() => lineDead.abort(), SILENT_MS);
    const address = bffUrls[turn % bffUrls.length];
    turn += 1;
    try {
      const answer = await fetch(`${address}/live`, {
        headers: position ? { 'last-event-id': position } : {},
        signal: AbortSignal.any([stopped.signal, lineDead.signal]),
      });
      if (!answer.ok || !answer.body) throw new Error(`GET /live answered ${answer.status}`);
      // Without a position nobody knows what was missed: everything that is kept is made anew.
      gather(position ? ['away'] : ['everything', 'home']);
      for await (const { id, data } of readEvents(answer.body)) {
        watch.refresh();
        if (data) gather(tagsOfChange(data));
        position = id ?? position;
      }
    } finally {
      clearTimeout(watch);
    }
  };

  const keepFollowing = async (): Promise<void> => {
    while (!stopped.signal.aborted) {
      await follow().catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER_MS).unref());
    }
  };
  void keepFollowing();
  return {
    stop: () => {
      stopped.abort();
      if (timer) clearTimeout(timer);
    },
  };
};
