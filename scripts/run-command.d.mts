export function runCommand(
  command: string,
  args: readonly string[],
  how?: {
    cwd?: string;
    env?: Record<string, string | undefined>;
    withinMs?: number;
    signal?: AbortSignal;
    endsBySignal?: boolean;
    onLine?: (line: string) => void;
  },
): Promise<{ code: number | null; output: string }>;
