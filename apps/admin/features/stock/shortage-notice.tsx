import { Notice } from '@souk/ui/notice';
import type { Adjusted } from './stock-types';
import { checkoutWords, plain } from './stock-words';

/** Fewer lie there than are promised: whose promises these are. */
export function ShortageNotice({ adjusted }: { adjusted: Adjusted }) {
  const { shortage, affected } = adjusted;
  return (
    <Notice
      kind="problem"
      title={`Saved. ${plain(shortage)} promised ${shortage === 1 ? 'unit is' : 'units are'} not there.`}
    >
      {affected.length === 0 ? (
        'No shopper holds them any more.'
      ) : (
        <>
          Held by{' '}
          {affected
            .map(({ checkout }) =>
              checkout ? `${checkout.who} (${checkoutWords(checkout).toLowerCase()})` : 'an unknown checkout',
            )
            .join(', ')}
          .
        </>
      )}
    </Notice>
  );
}
