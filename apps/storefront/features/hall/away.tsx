import { useTranslations } from 'next-intl';
import { AskAgain } from './ask-again.tsx';
import { LostLight } from './lost-light.tsx';

/** The page could not be made because nobody answered. Asks again by itself until somebody does. */
export function Away() {
  const ui = useTranslations('ui');
  return <LostLight retry={<AskAgain>{ui('tryAgain')}</AskAgain>} />;
}
