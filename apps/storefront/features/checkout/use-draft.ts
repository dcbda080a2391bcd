'use client';

import { useEffect } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';

const keyOf = (form: string): string => `souk-till-${form}`;

/** What was typed into a form of the till in this tab and not sent on. */
export const readDraft = <T extends FieldValues>(form: string): Partial<T> => {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(form)) ?? '{}') as Partial<T>;
  } catch {
    return {};
  }
};

/** Keeps what is being typed for this tab, so that Back or a reload in the middle of a form loses nothing. */
export const useDraft = <T extends FieldValues>(form: string, { subscribe }: UseFormReturn<T>): void => {
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ values }) => {
          try {
            sessionStorage.setItem(keyOf(form), JSON.stringify(values));
          } catch {
            // Storage may be full or forbidden: the form works, it only remembers less.
          }
        },
      }),
    [form, subscribe],
  );
};
