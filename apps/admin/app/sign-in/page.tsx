import { Logo } from '@souk/ui/logo';
import { ThemeSwitch } from '@souk/ui/theme-switch';
import type { Metadata } from 'next';
import { connection } from 'next/server';
import { SignInForm } from '../../features/sign-in/sign-in-form';
import { nextPath } from '../../lib/auth/next-path';

export const metadata: Metadata = { title: 'Sign in' };

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  await connection();
  const { next, ended } = await searchParams;
  const demo = process.env.SOUK_DEMO === '1';
  return (
    <main className="grid min-h-dvh grid-rows-[auto_1fr] px-4 py-4 md:px-8">
      <header className="flex items-center justify-between">
        <Logo name="Souk" className="text-[1.625rem]" />
        <ThemeSwitch app="souk-admin" />
      </header>
      <div className="mx-auto w-full max-w-[26rem] self-center pb-16">
        <h1 className="display text-[2rem] leading-10">Open the shutters</h1>
        <p className="mt-1 text-ink-muted">Sign in to run the shop.</p>
        <SignInForm next={nextPath(next)} ended={ended === '1'} />
        {demo ? (
          <aside aria-label="Demo login" className="mt-8 rounded-panel bg-sunk px-5 py-4">
            <h2 className="font-semibold">This is a demo shop</h2>
            <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
              <dt className="text-ink-muted">Email</dt>
              <dd>owner@souk.example</dd>
              <dt className="text-ink-muted">Password</dt>
              <dd>open-the-shutters</dd>
            </dl>
          </aside>
        ) : null}
      </div>
    </main>
  );
}
