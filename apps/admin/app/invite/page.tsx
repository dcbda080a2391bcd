import { Logo } from '@souk/ui/logo';
import { ThemeSwitch } from '@souk/ui/theme-switch';
import type { Metadata } from 'next';
import { connection } from 'next/server';
import { InviteDoor } from '../../features/sign-in/invite-door';
import { DeskData } from '../../lib/trpc/provider';

// The address holds a secret: it is told to no other site.
export const metadata: Metadata = { title: 'Your invite', referrer: 'no-referrer' };

export default async function InvitePage({ searchParams }: PageProps<'/invite'>) {
  await connection();
  const { token } = await searchParams;
  return (
    <main className="grid min-h-dvh grid-rows-[auto_1fr] px-4 py-4 md:px-8">
      <header className="flex items-center justify-between">
        <Logo name="Souk" className="text-[1.625rem]" />
        <ThemeSwitch app="souk-admin" />
      </header>
      <div className="mx-auto w-full max-w-[26rem] self-center pb-16">
        <DeskData>
          <InviteDoor token={typeof token === 'string' ? token : ''} />
        </DeskData>
      </div>
    </main>
  );
}
