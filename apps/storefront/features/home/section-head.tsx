import { NearLink } from '../hall/near-link.tsx';

type Props = { title: string; more?: { href: string; label: string } };

export function SectionHead({ title, more }: Props) {
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
      <h2 className="display text-section-sm leading-tight sm:text-section">{title}</h2>
      {more && (
        <NearLink href={more.href} className="link pb-1 text-[0.9375rem] max-sm:hidden">
          {more.label}
        </NearLink>
      )}
    </div>
  );
}
