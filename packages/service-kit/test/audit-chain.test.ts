import { startService } from '@souk/testkit/start-service';
import pg from 'pg';
import { expect, test } from 'vitest';
import type { AuditRecord } from '../src/audit-log.ts';
import { staff } from './desk-roles.ts';
import { buildPublisher, publisherEnv } from './note-service.ts';

type Point = { place: number; hash: string };
type Verdict = { ok: boolean; upTo: Point; wrong: { place: number; why: string } | null };

const openLog = async (changes: number) => {
  const notes = await startService(buildPublisher, publisherEnv);
  const call = notes.call(staff('owner'));
  const read = async <T>(path: string): Promise<T> => (await (await call(path)).json()) as T;
  const { id } = (await (await call('/notes', { json: { text: 'first' } })).json()) as { id: string };
  const change = (text: string) => call(`/notes/${id}`, { method: 'PUT', json: { text } });
  for (let place = 1; place <= changes; place++) await change(`version ${place}`);
  return {
    notes,
    call,
    change,
    records: async () => (await read<{ items: AuditRecord[] }>('/audit?limit=200')).items,
    head: () => read<Point>('/audit/head'),
    verify: (query = '') => read<Verdict>(`/audit/verify${query}`),
    /** What somebody does who owns the tables and switches the guard off. */
    tamper: async (...statements: string[]) => {
      const owner = new pg.Client({ connectionString: notes.ownerUrl });
      await owner.connect();
      await owner.query('alter table audit_record disable trigger all');
      for (const statement of statements) await owner.query(statement);
      await owner.query('alter table audit_record enable trigger all');
      await owner.end();
    },
  };
};

test('fifty changes at once stand in the chain without a gap, and one that is rolled back leaves none', async () => {
  const { change, records, verify, head } = await openLog(0);
  const texts = Array.from({ length: 50 }, (_, number) => (number % 10 === 9 ? 'refused' : `text ${number}`));
  await Promise.all(texts.map(change));
  const places = (await records()).map(({ place }) => place).sort((one, other) => one - other);
  expect(places).toEqual(Array.from({ length: 45 }, (_, index) => index + 1));
  const { place, hash } = await head();
  expect(await verify()).toMatchObject({ ok: true, upTo: { place, hash }, wrong: null });
});

test('a record that was changed behind the log is named', async () => {
  const { verify, tamper } = await openLog(6);
  await tamper(`update audit_record set after = '{"text":"something else"}' where place = 3`);
  expect(await verify()).toMatchObject({ ok: false, wrong: { place: 3 } });
});

test('a record that was taken out is named, at the end of the log as well', async () => {
  const { verify, tamper } = await openLog(6);
  await tamper('delete from audit_record where place = 6');
  expect(await verify()).toMatchObject({ ok: false, wrong: { place: 6 } });
  await tamper('delete from audit_record where place = 2');
  expect(await verify()).toMatchObject({ ok: false, wrong: { place: 2 } });
});

test('a record that was slipped in is named, in the middle, behind the end and without a place', async () => {
  const copy = (place: string, at: number) =>
    `insert into audit_record (actor, action, entity, entity_id, place, hash)
     select actor, action, entity, entity_id, ${place}, hash from audit_record where place = ${at}`;
  const { verify, tamper } = await openLog(4);
  await tamper(copy('5', 4));
  expect(await verify()).toMatchObject({ ok: false, wrong: { place: 5 } });
  await tamper('delete from audit_record where place = 5', copy('null', 1));
  expect(await verify()).toMatchObject({ ok: false, wrong: { place: 5 } });
  await tamper(
    'delete from audit_record where place is null',
    'drop index audit_record_place',
    'update audit_record set place = place + 1 where place >= 2',
    copy('2', 1),
    'update audit_head set place = place + 1',
  );
  expect(await verify()).toMatchObject({ ok: false, wrong: { place: 2 } });
});

test('a chain written anew from end to end does not arrive at a head that was mailed before', async () => {
  const { verify, head, tamper } = await openLog(5);
  const mailed = await head();
  await tamper(
    `update audit_record set action = 'nothing.happened' where place = 2`,
    `do $$
     declare link audit_record; hash bytea := decode(repeat('00', 32), 'hex');
     begin
       for link in select * from audit_record order by place loop hash := chain_audit_record(link, hash); end loop;
       update audit_head set hash = (select r.hash from audit_record r where place = 5);
     end $$`,
  );
  expect(await verify()).toMatchObject({ ok: true });
  expect(await verify(`?to=${mailed.place}&toHash=${mailed.hash}`)).toMatchObject({ ok: false });
});

test('a verification goes on from where an earlier one ended', async () => {
  const { verify, head, change, call } = await openLog(3);
  const then = await head();
  await change('and on');
  const on = await verify(`?from=${then.place}&fromHash=${then.hash}`);
  expect(on).toMatchObject({ ok: true, upTo: { place: 4 } });
  expect(await verify(`?from=${then.place}&fromHash=${'a'.repeat(64)}`)).toMatchObject({ ok: false });
  expect((await call('/audit/verify?from=3')).status).toBe(400);
});

test('what is on record stays, and a place is given once', async () => {
  const { notes } = await openLog(1);
  await expect(notes.service.pool.query(`update audit_record set action = 'x'`)).rejects.toThrow(
    'append-only',
  );
  await expect(notes.service.pool.query('update audit_record set place = 9')).rejects.toThrow('append-only');
  await expect(notes.service.pool.query('delete from audit_record')).rejects.toThrow('append-only');
});
