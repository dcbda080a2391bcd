import { readdirSync } from 'node:fs';
import path from 'node:path';

const app = path.join(import.meta.dirname, '..');

/** Every file of code in the given folders of the storefront that is no test; for the checks of texts. */
export const sourceFiles = (...folders: string[]): string[] =>
  folders.flatMap((folder) =>
    readdirSync(path.join(app, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !/\.(test|d)\.tsx?$/.test(name))
      .map((name) => path.join(app, folder, name)),
  );

/** As it is told in a failure: `features/cart/bag-line.tsx`. */
export const shortName = (file: string): string => path.relative(app, file);
