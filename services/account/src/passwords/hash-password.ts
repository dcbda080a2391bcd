import { cpus } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
import { createHashingQueue } from './hashing-queue.ts';

/** OWASP's first recommendation for argon2id: 19 MiB, two passes, one lane. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const currentPrefix = `$argon2id$v=19$m=${parameters.memoryCost},t=${parameters.timeCost},p=${parameters.parallelism}$`;

// Hashing takes a core for tens of milliseconds. Half of the cores may do so at once, the rest keep answering,
// and a queue longer than a person would wait for is refused instead of growing.
const queue = createHashingQueue({
  atOnce: Math.max(1, Math.floor(cpus().length / 2)),
  waitingAtMost: 64,
});

let unknownPersonHash: Promise<string> | undefined;

/** @param password normalised  @throws a TOO_BUSY refusal when too many people are waiting */
export function hashPassword(password: string): Promise<string> {
  return queue.run(() => hash(password, parameters));
}

/**
 * Whether the password is the hashed one. For nobody (`null`) it does the same work and says no,
 * so that the time of an answer does not tell which emails have an account.
 */
export async function passwordMatches(passwordHash: string | null, password: string): Promise<boolean> {
  unknownPersonHash ??= hashPassword('nobody has this password');
  const against = passwordHash ?? (await unknownPersonHash);
  const matches = await queue.run(() => verify(against, password));
  return passwordHash !== null && matches;
}

/** A hash made with older settings is replaced when its owner next signs in. */
export function needsRehash(passwordHash: string): boolean {
  return !passwordHash.startsWith(currentPrefix);
}
