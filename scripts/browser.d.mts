import type { Progress } from './progress.mjs';

export function systemChromium(searchPath?: string): string | undefined;
export function ensureBrowser(how: {
  root: string;
  progress: Progress;
  signal?: AbortSignal;
}): Promise<string>;
