import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const PARENTS = ['apps', 'services', 'packages', 'sandbox'];

/** Every workspace of the repository: `{ name, folder, scripts }`, in the order of the tree. */
export const workspaces = (root) =>
  PARENTS.flatMap((parent) =>
    readdirSync(path.join(root, parent), { withFileTypes: true })
      .filter(
        (entry) => entry.isDirectory() && existsSync(path.join(root, parent, entry.name, 'package.json')),
      )
      .map((entry) => {
        const folder = path.join(root, parent, entry.name);
        const { name, scripts = {} } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
        return { name, folder, scripts };
      }),
  );
