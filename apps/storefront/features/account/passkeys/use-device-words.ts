'use client';

import { useTranslations } from 'next-intl';
import { deviceName } from '../safety/device-name.ts';

/** What a device is called, of what its browser says of itself. */
export const useDeviceWords = (): ((said: string | null) => string) => {
  const t = useTranslations('account.device');
  return (said) => {
    const { browser, system } = deviceName(said);
    if (browser && system)
      return t('named', { browser: t(`names.${browser}`), system: t(`names.${system}`) });
    const known = browser ?? system;
    return known ? t(`names.${known}`) : t('unnamed');
  };
};
