import { Unreachable } from '@souk/service-kit/client';
import { isRefusal, type Refusal } from '@souk/service-kit/refusal';

/** A part that a page can do without: null while its service is away or refuses. */
export const ifHere = async <Value>(call: Promise<Value | Refusal>): Promise<Value | null> => {
  try {
    const value = await call;
    return isRefusal(value) ? null : value;
  } catch (error) {
    if (error instanceof Unreachable) return null;
    throw error;
  }
};
