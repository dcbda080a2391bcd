import type { Person } from './customer-types';

/** A dot beside its words; the words carry the meaning. */
export function PersonMark({ person }: { person: Person }) {
  const { label, dot } = stateOf(person);
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap">
      <span aria-hidden="true" className={`size-2 shrink-0 rounded-pill ${dot}`} />
      {label}
    </span>
  );
}

function stateOf(person: Person): { label: string; dot: string } {
  if (person.kind === 'guest') return { label: 'Guest', dot: 'border-2 border-line-strong' };
  if (person.disabled) return { label: 'Closed', dot: 'bg-danger' };
  return person.emailVerified
    ? { label: 'Account', dot: 'bg-glaze' }
    : { label: 'Email not proven', dot: 'bg-saffron' };
}
