import { startService } from '@souk/testkit/start-service';
import { expect, test } from 'vitest';
import { buildPublisher, publisherEnv } from './note-service.ts';

test('a call without a token, or with a forged one, is refused; a good one names its caller', async () => {
  const notes = await startService(buildPublisher, publisherEnv);
  expect((await fetch(`${notes.url}/whoami`)).status).toBe(401);
  const forged = await fetch(`${notes.url}/whoami`, { headers: { authorization: 'Bearer e30.e30.e30' } });
  expect(forged.status).toBe(401);
  const actor = { kind: 'customer', id: 'c1', sessionId: 's1' } as const;
  const known = (await (await notes.call(actor)('/whoami')).json()) as { caller: unknown };
  expect(known.caller).toEqual({ service: 'bff', actor });
});

test('bad input gets a coded refusal, and a bug tells nothing of the inside', async () => {
  const notes = await startService(buildPublisher, publisherEnv);
  const call = notes.call();
  const codeOf = async (response: Response) => ((await response.json()) as { code: string }).code;
  const send = (body: string, type = 'application/json') =>
    call('/notes', { method: 'POST', body, headers: { 'content-type': type } });
  expect(await codeOf(await send('{"text":'))).toBe('MALFORMED_JSON');
  expect(await codeOf(await send('text=x', 'text/csv'))).toBe('CONTENT_TYPE');
  expect(await codeOf(await send(JSON.stringify({ text: 'x'.repeat(1024 * 1024) })))).toBe('BODY_TOO_LARGE');
  expect(await codeOf(await call('/nowhere'))).toBe('NOT_FOUND');
  const invalid = await send(JSON.stringify({ text: '', price: 1 }));
  expect(invalid.headers.get('content-type')).toContain('application/problem+json');
  const problem = (await invalid.json()) as { code: string; errors: { path: string }[] };
  expect(problem.code).toBe('VALIDATION');
  expect(problem.errors.map(({ path }) => path)).toContain('text');
  const unkeepable = await send(JSON.stringify({ text: 'nothing \u0000 here' }));
  expect([unkeepable.status, await codeOf(unkeepable)]).toEqual([400, 'VALIDATION']);
  const bug = await call('/bug');
  expect(bug.status).toBe(500);
  expect(await bug.text()).not.toContain('secret');
});

test('a trace runs from the caller through the request into the event', async () => {
  const notes = await startService(buildPublisher, publisherEnv);
  const traceId = 'a'.repeat(32);
  await notes.call()('/notes', {
    json: { text: 'traced' },
    headers: { traceparent: `00-${traceId}-${'b'.repeat(16)}-01` },
  });
  expect((await notes.feed()).map((event) => event.traceId)).toEqual([traceId]);
});

test('health, metrics and the published interface answer without a token', async () => {
  const notes = await startService(buildPublisher, publisherEnv);
  for (const place of ['/health/live', '/health/ready', '/metrics', '/openapi.json'])
    expect((await fetch(notes.url + place)).status, place).toBe(200);
  expect(await (await fetch(`${notes.url}/metrics`)).text()).toContain('http_request_duration_seconds');
});
