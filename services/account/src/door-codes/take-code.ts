import type { Db } from '@souk/service-kit/database';
import { type Refusal, refuse } from '@souk/service-kit/refusal';
import { type Asked, lockCode, spendTry, useCode } from './door-code.queries.ts';
import { judgeCode } from './door-code.ts';

/**
 * Takes the code that somebody brings back: it is used up, or a try of it is.
 * Refusals: CODE_WRONG {triesLeft}, CODE_GUESSED, CODE_EXPIRED.
 */
export async function takeCode(
  tx: Db,
  { codeId, code }: { codeId: string; code: string },
): Promise<Asked | Refusal> {
  const sent = await lockCode(tx, codeId);
  const verdict = judgeCode(sent, code);
  if (verdict === 'expired' || !sent)
    return refuse('CODE_EXPIRED', 'This code is no longer good. Ask for a new one.');
  if (verdict === 'guessed') return guessed();
  if (verdict === 'wrong') {
    await spendTry(tx, sent.id);
    const triesLeft = sent.triesLeft - 1;
    return triesLeft === 0 ? guessed() : refuse('CODE_WRONG', wrongCode(triesLeft), { triesLeft });
  }
  await useCode(tx, sent.id);
  return sent;
}

function guessed(): Refusal {
  return refuse('CODE_GUESSED', 'This code was guessed at too often. Ask for a new one.');
}

function wrongCode(triesLeft: number): string {
  return `This is not the code we sent. Look again: ${triesLeft === 1 ? 'one try is' : `${triesLeft} tries are`} left.`;
}
