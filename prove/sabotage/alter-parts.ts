import path from 'node:path';
import type { World } from '../world/open-world.ts';
import type { Patch, Sabotage } from './sabotage.ts';

type Change = { args: string[]; env: Record<string, string> };

const changeOf = (patches: readonly Patch[]): Change => ({
  args: ['--import', path.join(import.meta.dirname, 'patch-modules.mjs')],
  env: { PROVE_PATCHES: JSON.stringify(patches) },
});

const restartParts = async (
  { replicas }: World,
  { patches }: Sabotage,
  changeOfPart: (part: string) => Change | undefined,
): Promise<void> => {
  for (const part of new Set(patches.map((patch) => patch.part)))
    await Promise.all(
      replicas.names(part).map(async (name) => {
        await replicas.stop(name);
        await replicas.restart(name, changeOfPart(part));
      }),
    );
};

/** Starts every replica of the parts a bug lies in again, with the bug; and takes out of the database what would refuse it. */
export const alter = async (world: World, sabotage: Sabotage): Promise<void> => {
  await restartParts(world, sabotage, (part) =>
    changeOf(sabotage.patches.filter((patch) => patch.part === part)),
  );
  for (const { database, text } of sabotage.sql ?? []) await world.databases.in(database)(text);
};

/** The same parts as they are shipped. What the bug has done stays: it is not counted again. */
export const restore = (world: World, sabotage: Sabotage): Promise<void> =>
  restartParts(world, sabotage, () => undefined);
