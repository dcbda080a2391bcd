import { isRefusal, type Refusal } from '@souk/service-kit/refusal';

/** The value; a refusal is thrown, which undoes the transaction around it. */
export const orThrow = <T>(result: T | Refusal): T => {
  if (isRefusal(result)) throw result;
  return result as T;
};
