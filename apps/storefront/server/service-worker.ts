import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';

export const WORKER_PATH = '/sw.js';

type Settings = {
  /** The app's folder. */
  dir: string;
  /** `off`: browsers forget every page they keep, the next time they come by. */
  offlinePages: string | undefined;
  dev: boolean;
};

/** The letters of Arabic. Pages name the others they need. */
const unnamedLetters = (dir: string): string[] =>
  readdirSync(path.join(dir, '.next/static/media'))
    .filter((file) => /_arabic_.*\.woff2$/.test(file))
    .map((file) => `/_next/static/media/${file}`);

/**
 * The script by which browsers keep visited pages, as it is right now. It names the build, so that a browser takes it
 * for another one after every deployment, and it is asked for again at every visit.
 */
export const workerScript = ({ dir, offlinePages, dev }: Settings): string => {
  const read = (file: string): string => readFileSync(path.join(dir, file), 'utf8');
  if (dev || offlinePages === 'off') return read('worker/nothing-kept.js');
  return read('worker/offline.js')
    .replace("'BUILD_ID'", `'${read('.next/BUILD_ID').trim()}'`)
    .replace("['LETTERS']", JSON.stringify(unnamedLetters(dir)));
};

/** Answers for the worker's address; false for every other. */
export const serveWorker = (script: () => string) => {
  let kept: string | undefined;
  return (request: IncomingMessage, response: ServerResponse): boolean => {
    if (request.url !== WORKER_PATH) return false;
    kept ??= script();
    response
      .writeHead(200, {
        'content-type': 'text/javascript; charset=utf-8',
        'cache-control': 'no-cache',
        'service-worker-allowed': '/',
        'content-security-policy': "default-src 'self'",
      })
      .end(kept);
    return true;
  };
};
