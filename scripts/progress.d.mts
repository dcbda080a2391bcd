export type Progress = {
  step<T>(
    name: string,
    work: () => Promise<T>,
    how?: { done?: string | ((result: T) => string | undefined) },
  ): Promise<T>;
  line(text: string): void;
  end(): void;
};
export function createProgress(how?: { out?: NodeJS.WriteStream; startedAt?: number }): Progress;
