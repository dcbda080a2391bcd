import type { Call } from '@souk/testkit/start-service';
import { expect, vi } from 'vitest';
import type { Import, ImportItem } from '../src/imports/import.shapes.ts';

type Page<Item> = { items: Item[]; nextCursor: string | null };
type Change = { handle: string; state: string; sold: number; editedBy: { kind: string; id?: string } | null };

/** Imports as the admin does it: upload, look, apply, undo. Each step answers when it rests. */
export const importDesk = (call: Call) => {
  const ask = async <Body>(where: string, init?: Parameters<Call>[1]): Promise<Body> => {
    const answer = await call(where, init);
    if (!answer.ok) throw new Error(`${where}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Body;
  };
  const look = (id: string) => ask<Import>(`/imports/${id}`);
  const until = (id: string, ...states: Import['state'][]): Promise<Import> =>
    vi.waitFor(
      async () => {
        const row = await look(id);
        expect(states).toContain(row.state);
        return row;
      },
      { timeout: 15_000, interval: 20 },
    );
  return {
    look,
    until,
    upload: async (csv: string | Buffer, asked = ''): Promise<Import> => {
      const headers = { 'content-type': 'text/csv' };
      const body = csv as BodyInit;
      const made = await ask<Import>(`/imports/files?name=test.csv${asked}`, {
        method: 'POST',
        headers,
        body,
      });
      return until(made.id, 'checked');
    },
    apply: async (id: string, { overwrite = false } = {}): Promise<Import> => {
      await ask(`/imports/${id}/apply`, { json: { overwrite } });
      return until(id, 'applied');
    },
    undo: async (id: string): Promise<Import> => {
      await ask(`/imports/${id}/undo`, { method: 'POST' });
      return until(id, 'undone');
    },
    products: async (id: string, kind?: string) =>
      (await ask<Page<ImportItem>>(`/imports/${id}/products?limit=100${kind ? `&kind=${kind}` : ''}`)).items,
    changes: async (id: string, state?: string) =>
      (await ask<Page<Change>>(`/imports/${id}/changes?limit=100${state ? `&state=${state}` : ''}`)).items,
  };
};
