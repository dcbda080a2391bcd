type Options<One> = {
  /** Under which name the device keeps it. */
  name: string;
  most: number;
  /** What was kept, if it still makes sense: others may have written there, and older versions of this page. */
  parse: (one: unknown) => One | null;
};

const none: readonly never[] = [];

/**
 * A list that this device keeps, the latest first, the same in all its windows. Where nothing may be kept (storage is full
 * or forbidden) it lasts as long as the page.
 */
export const deviceList = <One>({ name, most, parse }: Options<One>) => {
  let text: string | null = null;
  let known: readonly One[] = none;
  /** Nothing could be written, so what is kept there is not what was meant. */
  let refused = false;
  const listeners = new Set<() => void>();

  const stored = (): string | null => {
    if (refused) return text;
    try {
      return localStorage.getItem(name);
    } catch {
      return text;
    }
  };
  const parsed = (from: string | null): readonly One[] => {
    try {
      const all: unknown = JSON.parse(from ?? '[]');
      return Array.isArray(all) ? all.flatMap((one) => parse(one) ?? []).slice(0, most) : none;
    } catch {
      return none;
    }
  };
  /** The same list until it changes. */
  const read = (): readonly One[] => {
    const now = stored();
    if (now !== text || known === none) {
      text = now;
      known = parsed(now);
    }
    return known;
  };
  const write = (next: readonly One[]): void => {
    known = next.slice(0, most);
    text = known.length === 0 ? null : JSON.stringify(known);
    try {
      if (text === null) localStorage.removeItem(name);
      else localStorage.setItem(name, text);
    } catch {
      refused = true;
    }
    for (const listener of listeners) listener();
  };
  const subscribe = (listener: () => void): (() => void) => {
    const elsewhere = ({ key }: StorageEvent) => {
      if (key === name || key === null) listener();
    };
    listeners.add(listener);
    window.addEventListener('storage', elsewhere);
    return () => {
      listeners.delete(listener);
      window.removeEventListener('storage', elsewhere);
    };
  };
  return { read, write, subscribe, none: (): readonly One[] => none };
};
