'use client';

import { useTranslations } from 'next-intl';
import type { FieldError } from 'react-hook-form';
import type { FieldProblem } from './till-form';

/** What is missing in a field of the till, in the words of the market. */
export const useFieldText = (): ((error: FieldError | undefined) => string | undefined) => {
  const t = useTranslations('till.form');
  return (error) => (error?.message ? t(error.message as FieldProblem) : undefined);
};
