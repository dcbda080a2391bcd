import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { EnvOf } from '@souk/service-kit/env';
import type { FeedEvent } from '@souk/service-kit/feed';
import { type Actor, createTokenSigner } from '@souk/service-kit/identity';
import type { Service } from '@souk/service-kit/service';
import { expect } from 'vitest';
import type { z } from 'zod';
import { closeWithFile } from './file-end.ts';
import { readWholeFeed } from './read-feed.ts';
import { startApp } from './start-app.ts';
import { createTestDatabase } from './test-database.ts';

/** fetch, relative to the service, in the name of an actor. A plain object as `json` becomes the request's body. */
export type Call = (path: string, init?: RequestInit & { json?: unknown }) => Promise<Response>;

/** The workspace a test file belongs to: its short name and folder. */
const workspaceOf = (file: string): { name: string; folder: string } => {
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    const manifest = path.join(folder, 'package.json');
    if (existsSync(manifest)) {
      const { name } = JSON.parse(readFileSync(manifest, 'utf8')) as { name: string };
      return { name: name.replace('@souk/', ''), folder };
    }
    if (folder === path.dirname(folder)) throw new Error(`${file} belongs to no workspace.`);
  }
};

/** Packages that are no service may have tables just for their tests. The kit's own are part of every database. */
const migrationsOf = ({ name, folder }: { name: string; folder: string }): string => {
  const own = path.join(folder, 'migrations');
  return name !== 'service-kit' && existsSync(own) ? own : path.join(folder, 'test', 'migrations');
};

const clockOf = (url: string) => {
  let offsetSeconds = 0;
  const set = async (): Promise<void> => {
    const body = JSON.stringify({ offsetSeconds });
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${url}/test/clock`, { method: 'PUT', headers, body });
    if (!response.ok) throw new Error(`The clock did not move: ${response.status} ${await response.text()}`);
  };
  return {
    /** Moves business time forward (backward when negative); moves add up. */
    advance: (seconds: number): Promise<void> => {
      offsetSeconds += seconds;
      return set();
    },
  };
};

const callerOf =
  (options: { url: string; to: string; key: string | undefined }) =>
  (actor: Actor = { kind: 'system' }, { from = 'bff' }: { from?: string } = {}): Call => {
    const { url, to, key } = options;
    const sign = key === undefined ? undefined : createTokenSigner({ from, to, key });
    return async (where, { json, ...init } = {}) => {
      const headers = new Headers(init.headers);
      if (sign) headers.set('authorization', `Bearer ${await sign(actor)}`);
      if (json === undefined) return fetch(url + where, { ...init, headers });
      headers.set('content-type', 'application/json');
      return fetch(url + where, { method: 'POST', ...init, headers, body: JSON.stringify(json) });
    };
  };

/**
 * Starts the service of the workspace this test belongs to, as it runs for real: on a free port, connected to a fresh
 * migrated database of its own as its runtime role, background work included. Everything ends with the test file.
 *
 * - `overrides` are settings as strings, by name.
 * - `call(actor)` is fetch with a signed token; without an actor the caller is the system.
 * - `feed()` answers every committed event, in order.
 * - `clock.advance(seconds)` moves business time.
 */
export const startService = async <Shape extends z.ZodRawShape>(
  buildApp: (env: EnvOf<Shape>) => Promise<Service>,
  shape: Shape,
  overrides: Record<string, string | undefined> = {},
) => {
  const workspace = workspaceOf(expect.getState().testPath ?? `${process.cwd()}/x`);
  const database = await createTestDatabase({ name: workspace.name, folder: migrationsOf(workspace) });
  const drop = closeWithFile(() => database.drop());
  const started = await startApp(buildApp, shape, { DATABASE_URL: database.runtimeUrl, ...overrides });
  const { service, env, url } = started;
  const call = callerOf({ url, to: service.name, key: (env as { IDENTITY_KEY?: string }).IDENTITY_KEY });
  return {
    service,
    env,
    url,
    call,
    db: service.db,
    databaseUrl: database.runtimeUrl,
    ownerUrl: database.ownerUrl,
    feed: (): Promise<FeedEvent[]> => readWholeFeed(call(), service.db),
    clock: clockOf(url),
    /** For tests that restart a service; otherwise the end of the file does it. */
    close: () => started.close().finally(drop),
  };
};
