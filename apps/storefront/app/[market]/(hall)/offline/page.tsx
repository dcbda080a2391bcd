import { NoNetwork } from '../../../../features/hall/no-network.tsx';
import { privatePage } from '../../../../i18n/page-title.ts';
import { Says } from '../../../../i18n/says.tsx';

export const generateMetadata = privatePage('offline');

/** Kept by browsers, and shown instead of a page that was never seen while there is no network. */
export default function OfflinePage() {
  return (
    <Says groups={['offline']}>
      <NoNetwork />
    </Says>
  );
}
