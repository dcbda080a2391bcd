import type { Page } from '@playwright/test';

type Role = 'link' | 'button' | 'textbox' | 'combobox' | 'radio';

/** Tabs on until this is focused, as someone without a mouse does. */
export const tabTo = async (page: Page, role: Role, name: string | RegExp): Promise<void> => {
  const wanted = page.getByRole(role, { name }).first();
  for (let pressed = 0; pressed < 60; pressed++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Sixty times Tab did not lead to the ${role} "${name}".`);
};
