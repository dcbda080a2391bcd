import { useTranslations } from 'next-intl';
import { placeText } from '../../lib/place-text';
import type { AddressForm } from './till-form';
import { useWayWords } from './use-way-words';

type Props = {
  address: AddressForm;
  country: string;
  way: { id: string; label: string; promise: string; deliverBy: string } | undefined;
};

/** Where it goes and when it arrives, once that is settled. */
export function DeliverySummary({ address, country, way }: Props) {
  const t = useTranslations('till');
  const wayWords = useWayWords();
  const street = [address.line1, address.line2].filter(Boolean).join(', ');
  return (
    <>
      <bdi>{`${street}, ${placeText({ ...address, country })}`}</bdi>
      {way && (
        <>
          <br />
          {t('goesOut', { way: wayWords(way).name, promise: wayWords(way).promise })}
        </>
      )}
    </>
  );
}
