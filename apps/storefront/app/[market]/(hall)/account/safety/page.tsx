import { SafetyPage } from '../../../../../features/account/safety/safety-page.tsx';
import { privatePage } from '../../../../../i18n/page-title.ts';
import { Says } from '../../../../../i18n/says.tsx';
import { shownProviders } from '../../../../../lib/auth/sign-in-providers.ts';

export const generateMetadata = privatePage('safety');

export default async function Page({ params }: { params: Promise<{ market: string }> }) {
  const { market } = await params;
  return (
    <div className="hall pt-4 sm:pt-8">
      <Says groups={['account', 'mine', 'refusals.account']}>
        <SafetyPage market={market} providers={shownProviders(process.env).map(({ name }) => name)} />
      </Says>
    </div>
  );
}
