import type { FieldPath, FieldValues, UseFormSetError } from 'react-hook-form';
import { failureOf } from '../../../lib/trpc/client';

/**
 * Puts what the server refused where it belongs: into the fields it names (`lines.0.quantity` as it names them), or to
 * the form as a whole (`errors.root`). What was typed stays. Codes that belong to one field go there by `fields`.
 */
export function applyRefusal<Form extends FieldValues>(
  setError: UseFormSetError<Form>,
  error: unknown,
  fields: Partial<Record<string, FieldPath<Form>>> = {},
): void {
  const { code, detail, errors } = failureOf(error);
  const field = fields[code];
  if (field) setError(field, { type: code, message: detail }, { shouldFocus: true });
  else if (errors.length > 0)
    for (const [place, { path, message }] of errors.entries())
      setError(path as FieldPath<Form>, { type: code, message }, { shouldFocus: place === 0 });
  else setError('root', { type: code, message: detail });
}
