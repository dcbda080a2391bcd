import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** Next's own page, which holds nothing of ours. */
const EMPTY = '/_not-found';
const PAGES = ['/[market]', '/[market]/stalls/[handle]', '/[market]/products/[handle]'];
/** Bytes of script, gzip, that a page may bring before it is alive, above an empty page of the same Next. */
export const FIRST_LOAD_LIMIT = 35_000;

/**
 * How much script each page brings along above the empty one. `stats` is what Next writes of a build,
 * `sizeOf(file)` a file's size on the wire.
 */
export const firstLoads = (stats, sizeOf, pages = PAGES) => {
  const load = (route) => {
    const page = stats.find((one) => one.route === route);
    if (!page) throw new Error(`The build knows no page ${route}.`);
    return page.firstLoadChunkPaths.reduce((sum, file) => sum + sizeOf(file), 0);
  };
  const empty = load(EMPTY);
  return pages.map((route) => ({ route, bytes: load(route) - empty }));
};

/** The storefront as it was last built, read from its folder. */
export const firstLoadsOf = (root, pages) => {
  const app = path.join(root, 'apps', 'storefront');
  const stats = JSON.parse(readFileSync(path.join(app, '.next/diagnostics/route-bundle-stats.json'), 'utf8'));
  return firstLoads(stats, (file) => gzipSync(readFileSync(path.join(app, file))).length, pages);
};

/** A page that brings too much is noticed by whoever made it so. Looks at the build the trial shop was opened with. */
export const firstLoad = {
  name: 'first-load script',
  run: async ({ root }) => {
    const loads = firstLoadsOf(root);
    const over = loads.filter(({ bytes }) => bytes > FIRST_LOAD_LIMIT);
    return {
      passed: loads.length - over.length,
      failed: over.length,
      report: over
        .map(
          ({ route, bytes }) =>
            `${route} brings ${(bytes / 1000).toFixed(1)} kB above an empty page, ${FIRST_LOAD_LIMIT / 1000} are allowed. What opens or comes later belongs in an import() (docs/decisions/042-first-load.md).`,
        )
        .join('\n'),
    };
  },
};
