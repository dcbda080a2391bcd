import { SkipLink } from '@souk/ui/skip-link';
import { Toasts } from '@souk/ui/toast';
import { NuqsAdapter } from 'nuqs/adapters/next/app';
import type { ReactNode } from 'react';
import { SideBar } from '../../features/desk/side-bar';
import { TopBar } from '../../features/desk/top-bar';
import { LiveMark } from '../../features/live/live-mark';
import { Palette } from '../../features/palette/palette';
import { DeskData } from '../../lib/trpc/provider';

/** The desk: rooms at the side, the page beside them. Each page keeps its own door (`requireStaff`). */
export default function DeskLayout({ children }: { children: ReactNode }) {
  return (
    <NuqsAdapter>
      <DeskData>
        <SkipLink to="page">Skip to the page</SkipLink>
        <div className="md:grid md:grid-cols-[224px_minmax(0,1fr)]">
          <SideBar />
          <div className="min-w-0 md:min-h-dvh">
            <TopBar find={<Palette />} live={<LiveMark />} />
            <main id="page" tabIndex={-1} className="px-4 pt-4 pb-8 outline-none md:px-8 md:pb-12">
              {children}
            </main>
          </div>
        </div>
        <Toasts />
      </DeskData>
    </NuqsAdapter>
  );
}
