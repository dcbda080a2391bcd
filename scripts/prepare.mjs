import { accessSync, constants } from 'node:fs';
import { CannotStart } from './cannot-start.mjs';
import { install, isInstalled } from './install.mjs';

const OLDEST_NODE = 20;

export const requireNode = (version = process.versions.node) => {
  if (Number(version.split('.')[0]) < OLDEST_NODE)
    throw new CannotStart(`This is Node ${version}: install Node ${OLDEST_NODE} or later and start again.`);
};

/** Installs what is missing, as the lockfile says; does nothing when all is there. */
export const ensureInstalled = async (root, progress) => {
  if (isInstalled(root)) return;
  try {
    accessSync(root, constants.W_OK);
  } catch (cause) {
    throw new CannotStart(
      `The folder ${root} cannot be written, so packages cannot be installed: give yourself the right to write there.`,
      { cause },
    );
  }
  await progress.step('installing packages', () => install(root), { done: 'packages installed' });
};
