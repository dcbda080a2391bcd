import type { Databases } from './databases.ts';

/** Rows whose status may move along known edges only. The column that tells one row from another is `id`. */
const watched = [
  { database: 'order', table: 'checkout', column: 'state', id: 'id' },
  { database: 'order', table: 'placed_order', column: 'status', id: 'id' },
  { database: 'payment', table: 'payment_intent', column: 'status', id: 'id' },
  { database: 'inventory', table: 'reservation', column: 'state', id: 'key' },
] as const;

/**
 * Writes down every step any status takes, in the transaction that takes it: the shop itself keeps only where things
 * stand. In a schema of the proof's own; services neither see nor need it.
 */
export const watchEdges = async (databases: Databases): Promise<void> => {
  for (const database of new Set(watched.map((one) => one.database))) {
    await databases.in(database)(`
      create schema prove;
      create table prove.edge (
        place bigint generated always as identity, at timestamptz not null default clock_timestamp(),
        what text not null, id text not null, from_state text, to_state text not null);
      create function prove.note_edge() returns trigger language plpgsql security definer as $$
      begin
        insert into prove.edge (what, id, from_state, to_state)
        values (tg_table_name, to_jsonb(new) ->> tg_argv[0], case tg_op when 'UPDATE' then to_jsonb(old) ->> tg_argv[1] end,
          to_jsonb(new) ->> tg_argv[1]);
        return null;
      end $$`);
  }
  for (const { database, table, column, id } of watched) {
    await databases.in(database)(`
      create trigger prove_changed after update of ${column} on ${table} for each row
        when (old.${column} is distinct from new.${column}) execute function prove.note_edge('${id}', '${column}');
      create trigger prove_made after insert on ${table} for each row execute function prove.note_edge('${id}', '${column}')`);
  }
};
