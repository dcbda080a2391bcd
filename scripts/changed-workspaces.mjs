import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { workspaces } from './workspaces.mjs';

/** The folders of the workspaces with changes that are not committed; all of them where git cannot tell. */
export const changedWorkspaces = (root) => {
  const folders = workspaces(root).map(({ folder }) => folder);
  let status;
  try {
    status = execFileSync('git', ['status', '--porcelain', '--untracked-files=all'], {
      cwd: root,
      encoding: 'utf8',
    });
  } catch {
    return folders;
  }
  const files = status.split('\n').map((line) => path.join(root, line.slice(3).split(' -> ').at(-1)));
  return folders.filter((folder) => files.some((file) => file.startsWith(folder + path.sep)));
};
