import type { AllMessages } from './catalogs.ts';

declare module 'next-intl' {
  interface AppConfig {
    Messages: AllMessages;
  }
}
