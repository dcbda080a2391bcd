import { afterAll, afterEach } from 'vitest';

const opened: (() => Promise<void> | void)[] = [];
const betweenTests: (() => void)[] = [];

/** Runs when the test file ends, latest first. Answers how to do it earlier; it is done once. */
export const closeWithFile = (close: () => Promise<void> | void): (() => Promise<void>) => {
  let closed: Promise<void> | undefined;
  const once = (): Promise<void> => {
    closed ??= Promise.resolve(close());
    return closed;
  };
  opened.push(once);
  return once;
};

/** Runs after each test, in every file of this worker. */
export const afterEveryTest = (tidy: () => void): void => void betweenTests.push(tidy);

/** Ties all of the above to the test file that is being read. Twice is as good as once. */
export const endWithThisFile = (): void => {
  afterEach(() => {
    for (const tidy of betweenTests) tidy();
  });
  afterAll(async () => {
    for (const close of opened.splice(0).reverse()) await close();
  });
};

// Where every file has modules of its own, reading this one is enough; where files share them, `each-file.ts` does it.
endWithThisFile();
