import { useEffect, useRef, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';

const PREFIX = 'souk-admin.unsaved.';
const PAUSE_MS = 300;

/** What was kept, and the version of the thing it was typed upon. */
type Kept<Form> = { values: Form; version: number | null };

const read = <Form>(key: string): Kept<Form> | null => {
  try {
    const text = localStorage.getItem(PREFIX + key);
    return text ? (JSON.parse(text) as Kept<Form>) : null;
  } catch {
    return null;
  }
};

/**
 * Keeps what was typed into a form in this browser until it is saved, so that a reload, a crash or a sign-in in
 * between loses nothing. `version` is that of the thing being edited. Answers whether something was brought back, and
 * `forget`, to be called when it was saved or thrown away.
 */
export function useUnsaved<Form extends FieldValues>(
  key: string,
  form: UseFormReturn<Form>,
  version: number | null,
) {
  const [broughtBack, setBroughtBack] = useState<Kept<Form> | null>(null);
  const [ready, setReady] = useState(false);
  const forgotten = useRef(false);

  useEffect(() => {
    const kept = read<Form>(key);
    if (kept) {
      form.reset(kept.values, { keepDefaultValues: true });
      setBroughtBack(kept);
    }
    setReady(true);
  }, [key, form]);

  useEffect(() => {
    if (!ready) return;
    let pause: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      if (!form.formState.isDirty) return;
      forgotten.current = false;
      try {
        localStorage.setItem(PREFIX + key, JSON.stringify({ values: form.getValues(), version }));
      } catch {
        // A browser without room keeps the page's own copy only.
      }
    };
    const unsubscribe = form.subscribe({
      formState: { values: true, isDirty: true },
      callback: () => {
        // Typed after a save: a reload within the pause must find it.
        if (form.formState.isDirty) forgotten.current = false;
        clearTimeout(pause);
        pause = setTimeout(keep, PAUSE_MS);
      },
    });
    const keepNow = () => {
      if (!forgotten.current) keep();
    };
    window.addEventListener('pagehide', keepNow);
    return () => {
      unsubscribe();
      clearTimeout(pause);
      window.removeEventListener('pagehide', keepNow);
    };
  }, [form, key, ready, version]);

  const forget = () => {
    forgotten.current = true;
    setBroughtBack(null);
    localStorage.removeItem(PREFIX + key);
  };
  return { broughtBack, forget };
}
