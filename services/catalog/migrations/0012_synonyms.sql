-- Words that mean the same to this shop's customers. A term is found by its stems, so that "couches" asks for sofas too.
create function search_key(term text) returns text language sql immutable as $$
  select array_to_string(tsvector_to_array(to_tsvector('public.souk', term)), ' ')
$$;
create table synonym (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  terms text[] not null check (cardinality(terms) between 2 and 12),
  keys text[] not null,
  edited_at timestamptz not null default business_now(),
  edited_by jsonb not null default '{"kind": "system"}'
);
create index synonym_keys on synonym using gin (keys);

-- A question whose words may be said in other ways: its first parts by their stems, and the last, which may be unfinished,
-- by its very letters, too. The texts are made of letters and digits and the operators between them (widen.ts).
create function asked_query(head text, tail text, beginning text, any_word boolean) returns tsquery language sql immutable as $$
  select case when any_word then first || last else first && last end
  from (select to_tsquery('public.souk', head) as first,
    to_tsquery('public.souk', tail) || to_tsquery('simple', beginning || ':*') as last) parts
$$;
