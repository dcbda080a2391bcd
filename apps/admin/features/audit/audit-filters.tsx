'use client';

import { Button } from '@souk/ui/button';
import { Select } from '@souk/ui/select';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId } from 'react';
import { useTRPC } from '../../lib/trpc/client';
import { nameOfService, serviceNames } from '../system/service-words';
import type { AuditFilters } from './audit-types';
import { sentenceOf, shortId, thingOf } from './audit-words';

type AuditFiltersProps = {
  filters: AuditFilters;
  /** What was done in the changes that show. */
  seen: string[];
  onChange: (changes: Partial<AuditFilters>) => void;
};

const kinds = [
  { value: 'system', label: 'The shop itself' },
  { value: 'customer', label: 'Customers' },
];
const empty: AuditFilters = { service: '', who: '', action: '', entity: '', entityId: '', from: '', to: '' };

/** Which part of the log: by person, change, service and day. All of it stands in the address. */
export function AuditFilterBar({ filters, seen, onChange }: AuditFiltersProps) {
  const trpc = useTRPC();
  const { data: known, refetch } = useQuery({ ...trpc.audit.filters.queryOptions(), staleTime: 60_000 });
  // The first of its kind came in while the page was open: from now on it can be chosen.
  const isNew = known !== undefined && seen.some((action) => !known.actions.includes(action));
  useEffect(() => {
    if (isNew) void refetch();
  }, [isNew, refetch]);
  const people = known?.people.map(({ id, name }) => ({ value: id, label: name })) ?? [];
  const actions = known?.actions.map((action) => ({ value: action, label: sentenceOf(action) })) ?? [];
  const services = serviceNames.map((name) => ({ value: name, label: nameOfService(name) }));
  const filtered = Object.values(filters).some((value) => value !== '');
  return (
    <div className="mb-4 grid grid-cols-2 items-end gap-2 md:flex md:flex-wrap">
      <Choice
        label="Who"
        all="Everybody"
        options={[...people, ...kinds]}
        value={filters.who}
        onChoose={(who) => onChange({ who })}
      />
      <Choice
        label="Change"
        all="Every change"
        options={actions}
        value={filters.action}
        onChoose={(action) => onChange({ action })}
      />
      <Choice
        label="Service"
        all="Every service"
        options={services}
        value={filters.service}
        onChoose={(service) => onChange({ service })}
      />
      <Day label="From" value={filters.from} onChoose={(from) => onChange({ from })} />
      <Day label="To" value={filters.to} onChoose={(to) => onChange({ to })} />
      {filters.entityId === '' ? null : (
        <span className="flex h-11 items-center rounded-pill bg-sunk px-4" title={filters.entityId}>
          Only {thingOf(filters.entity)} {shortId(filters.entityId)}
        </span>
      )}
      {filtered ? (
        <Button variant="quiet" size="small" className="h-11" onClick={() => onChange(empty)}>
          Show everything
        </Button>
      ) : null}
    </div>
  );
}

type ChoiceProps = {
  label: string;
  all: string;
  options: { value: string; label: string }[];
  value: string;
  onChoose: (value: string) => void;
};

function Choice({ label, all, options, value, onChoose }: ChoiceProps) {
  // What the address names stays chosen while the choices are on their way.
  const unknown = value !== '' && !options.some((option) => option.value === value);
  return (
    <Select
      label={label}
      look="pill"
      className="min-w-0 max-md:[&_select]:w-full max-md:[&_span]:w-full md:[&_select]:max-w-60"
      options={[
        { value: '', label: all },
        ...options,
        ...(unknown ? [{ value, label: sentenceOf(value) }] : []),
      ]}
      value={value}
      onChange={(event) => onChoose(event.target.value)}
    />
  );
}

type DayProps = { label: string; value: string; onChoose: (day: string) => void };

function Day({ label, value, onChoose }: DayProps) {
  const id = useId();
  return (
    <span className="flex h-11 min-w-0 items-center gap-2 rounded-pill border-[1.5px] border-line-strong pr-3 pl-4 max-md:col-span-2">
      <label htmlFor={id} className="text-ink-muted">
        {label}
      </label>
      <input
        id={id}
        type="date"
        value={value}
        onChange={(event) => onChoose(event.target.value)}
        className="h-8 min-w-0 flex-1 rounded-sm bg-transparent"
      />
    </span>
  );
}
