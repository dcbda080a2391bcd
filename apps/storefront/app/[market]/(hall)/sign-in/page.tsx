import { AtTheDoor } from '../../../../features/account/at-the-door.tsx';
import { SignInForm } from '../../../../features/account/sign-in-form.tsx';
import { privatePage } from '../../../../i18n/page-title.ts';
import { Says } from '../../../../i18n/says.tsx';
import { shownProviders } from '../../../../lib/auth/sign-in-providers.ts';

export const generateMetadata = privatePage('signIn');

export default async function Page({ params }: { params: Promise<{ market: string }> }) {
  const { market } = await params;
  return (
    <AtTheDoor greeting="welcome">
      <Says groups={['account', 'refusals.account']}>
        <SignInForm market={market} providers={shownProviders(process.env)} />
      </Says>
    </AtTheDoor>
  );
}
