import { SkipLink } from '@souk/ui/skip-link';
import type { ReactNode } from 'react';
import { SideBar } from '../../features/desk/side-bar';
import { DeskData } from '../../lib/trpc/provider';

/** The desk: rooms at the side, the page beside them. Each page keeps its own door (`requireStaff`). */
export default function DeskLayout({ children }: { children: ReactNode }) {
  return (
    <DeskData>
      <SkipLink to="page">Skip to the page</SkipLink>
      <div className="md:grid md:grid-cols-[224px_minmax(0,1fr)]">
        <SideBar />
        <main id="page" tabIndex={-1} className="min-w-0 px-4 py-6 outline-none md:min-h-dvh md:p-8">
          {children}
        </main>
      </div>
    </DeskData>
  );
}
