import { expect, type Locator } from '@playwright/test';

/**
 * A page comes from the server before its script does, and a press in between goes nowhere. Waits until React listens
 * to this element.
 */
export const alive = async (target: Locator): Promise<void> => {
  await expect
    .poll(
      () =>
        target
          .first()
          .evaluate((element) => Object.keys(element).some((name) => name.startsWith('__reactProps'))),
      { message: 'the page has come alive' },
    )
    .toBe(true);
};
