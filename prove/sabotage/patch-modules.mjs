// Loaded before a service of a sabotaged shop (`node --import`): changes words of its modules as they are read. Nothing
// of this is part of the shop; a word that is no longer there stops the service, so that no sabotage goes stale unseen.
import { registerHooks } from 'node:module';

const patches = JSON.parse(process.env.PROVE_PATCHES ?? '[]');

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    const own = patches.filter(({ file }) => url.endsWith(`/${file}`));
    if (own.length === 0) return loaded;
    let text = String(loaded.source);
    for (const { file, find, put } of own) {
      if (!text.includes(find)) throw new Error(`sabotage finds no "${find}" in ${file}`);
      text = text.replace(find, () => put);
    }
    return { ...loaded, source: text };
  },
});
