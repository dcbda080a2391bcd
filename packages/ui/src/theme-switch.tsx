'use client';

import { Moon, Sun } from 'lucide-react';
import { IconButton } from './icon-button.tsx';
import { useTheme } from './use-theme.tsx';

/** Throws the switch between day and night. */
export function ThemeSwitch({ app }: { app: string }) {
  const { theme, choose } = useTheme(app);
  const next = theme === 'dark' ? 'light' : 'dark';
  return (
    <IconButton label={`Change to ${next}`} onClick={() => choose(next)}>
      {theme === 'dark' ? (
        <Sun aria-hidden="true" className="size-5" strokeWidth={1.75} />
      ) : (
        <Moon aria-hidden="true" className="size-5" strokeWidth={1.75} />
      )}
    </IconButton>
  );
}
