'use client';

import { Dialog } from '@souk/ui/dialog';
import { IconButton } from '@souk/ui/icon-button';
import { Logo } from '@souk/ui/logo';
import { Menu } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { RoomLinks } from './room-links';
import { SignedInAs } from './signed-in-as';

/** The rooms of the admin: a column beside the page; on phones a bar with a menu. */
export function SideBar() {
  const [open, setOpen] = useState(false);
  return (
    <header className="flex items-center justify-between border-line border-b bg-sunk px-4 py-2 md:sticky md:top-0 md:h-dvh md:flex-col md:items-stretch md:border-r md:border-b-0 md:px-3 md:py-4">
      <Link href="/" className="rounded-field py-1 md:mb-2 md:ml-3" aria-label="Souk admin">
        <Logo name="Souk" className="text-[1.625rem]" />
      </Link>
      <div className="hidden min-h-0 flex-1 overflow-y-auto md:block">
        <RoomLinks />
      </div>
      <div className="hidden border-line border-t pt-3 md:block">
        <SignedInAs />
      </div>
      <span className="md:hidden">
        <IconButton label="Rooms" onClick={() => setOpen(true)}>
          <Menu aria-hidden="true" className="size-5" strokeWidth={1.75} />
        </IconButton>
      </span>
      <Dialog open={open} onOpenChange={setOpen} title="Rooms" place="side" footer={<SignedInAs />}>
        <RoomLinks onGo={() => setOpen(false)} />
      </Dialog>
    </header>
  );
}
