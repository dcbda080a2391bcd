import { Button } from '@souk/ui/button';
import Link from 'next/link';
import { deskButton } from './desk-button';

type Words = { title: string; detail: string };
type MissingPageProps = {
  /** What to say when there is no such thing; null when it could only not be fetched. */
  unknown: Words | null;
  failed: Words;
  tryAgain: () => void;
  list: { href: string; label: string };
};

/** Instead of a page about one thing: there is none, or it could not be fetched. */
export function MissingPage({ unknown, failed, tryAgain, list }: MissingPageProps) {
  const { title, detail } = unknown ?? failed;
  return (
    <div className="grid justify-items-start gap-3 py-12">
      <h1 className="display text-[2rem] leading-10">{title}</h1>
      <p className="text-ink-muted">{detail}</p>
      <div className="mt-2 flex gap-3">
        {unknown ? null : (
          <Button size="small" className="max-md:h-11" onClick={tryAgain}>
            Try again
          </Button>
        )}
        <Link href={list.href} className={deskButton(unknown ? 'primary' : 'quiet')}>
          {list.label}
        </Link>
      </div>
    </div>
  );
}
