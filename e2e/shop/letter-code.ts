import { expect } from '@playwright/test';
import { mailbox } from './addresses.ts';
import type { FrontDoor } from './front-door.ts';

type Letter = { subject: string };

const codesTo = async (email: string): Promise<string[]> => {
  const letters = await fetch(`${mailbox}/email?to=${encodeURIComponent(email)}&subject=code`);
  return ((await letters.json()) as Letter[]).flatMap(({ subject }) => /^\d{6}/.exec(subject) ?? []);
};

/** The code of the letter that `ask` calls for: the newest, once there is one more than before. */
export const codeAskedFor = async (email: string, ask: () => Promise<unknown>): Promise<string> => {
  const before = (await codesTo(email)).length;
  await ask();
  await expect
    .poll(async () => (await codesTo(email)).length, { message: 'a code is mailed', timeout: 20_000 })
    .toBeGreaterThan(before);
  return (await codesTo(email))[0]!;
};

/** Opens an account without a page: asks for its code and brings it back. */
export const openAccount = async (
  front: FrontDoor,
  person: { email: string; name: string; password: string },
): Promise<void> => {
  let codeId = '';
  const code = await codeAskedFor(person.email, async () => {
    codeId = (await front.tell<{ codeId: string }>('account.register', person)).data.codeId;
  });
  expect((await front.tell('account.signInWithCode', { codeId, code })).status).toBe(200);
};
