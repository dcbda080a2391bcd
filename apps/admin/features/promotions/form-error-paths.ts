import type { FieldPath, UseFormSetError } from 'react-hook-form';
import { failureOf } from '../../lib/trpc/client';
import type { PromotionForm } from './promotion-form-values';

const places: Record<string, FieldPath<PromotionForm>> = {
  'offer.percentOff': 'percentOff',
  'offer.amountMinor': 'amountMinor',
  'offer.optionIds': 'optionIds',
  'offer.buy': 'buy',
  'offer.get': 'get',
  'offer.scope.stall': 'stall',
  'offer.scope.handle': 'handle',
  'offer.scope.productIds': 'products',
};

/** Puts what the server refused into the fields of the form, which lie flat where the promotion is nested. */
export function refuseInForm(setError: UseFormSetError<PromotionForm>, error: unknown): void {
  const { code, detail, errors } = failureOf(error);
  if (errors.length === 0) setError('root', { type: code, message: detail });
  for (const [place, { path, message }] of errors.entries()) {
    // A refusal of one rule brings its sentence; those of a shape bring one for each field.
    const text = code === 'VALIDATION' ? message : detail;
    const field = places[path] ?? (path as FieldPath<PromotionForm>);
    setError(field, { type: code, message: text }, { shouldFocus: place === 0 });
  }
}
