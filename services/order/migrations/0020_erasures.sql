-- Whoever deletes their account is forgotten here: at once where an order is through, and where something is still owed
-- to either side, as soon as nothing is.
create table erasure (
  id uuid primary key,
  version integer not null default 1,
  orders integer not null default 0,
  checkouts integer not null default 0,
  papers integer not null default 0,
  papers_until timestamptz,
  feed_until timestamptz,
  heard_at timestamptz not null default business_now()
);

-- Set while a checkout still says whose it is. Whose it was once, `customer_id` no longer tells.
alter table checkout add column erasure_id uuid references erasure;
create index checkout_to_anonymise on checkout (erasure_id) where erasure_id is not null;
create index checkout_customer on checkout (customer_id) where customer_id is not null;
create index checkout_guest on checkout (lower(email)) where customer_id is null;
alter table placed_order add column anonymised_at timestamptz;

-- What may not go with the name: events that a follower has not read yet, and the names on papers, which the law wants
-- kept for years.
create table forget_later (
  what text not null check (what in ('feed', 'papers')),
  order_id uuid not null references placed_order,
  due_at timestamptz not null,
  primary key (what, order_id)
);
create index forget_later_due on forget_later (due_at);

-- Notes between colleagues are about people. One that is taken out stays as an empty entry.
create function keep_order_timeline() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.kind = 'note' and new.label = '' and to_jsonb(new) - 'label' = to_jsonb(old) - 'label' then
    return new;
  end if;
  raise exception 'order_timeline is append-only: % refused', tg_op using errcode = 'integrity_constraint_violation';
end $$;
drop trigger order_timeline_append_only on order_timeline;
create trigger order_timeline_append_only before update or delete on order_timeline
  for each row execute function keep_order_timeline();

-- A paper may lose what says whose it is, and nothing else: no figure, no number, no other word.
create function keep_document() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE'
    and to_jsonb(new) - '{content,number}'::text[] = to_jsonb(old) - '{content,number}'::text[]
    and new.content - '{email,contactName,address}'::text[] = old.content - '{email,contactName,address}'::text[]
    and new.content ->> 'email' = '' and new.content ->> 'contactName' is null
    and not exists (select from jsonb_each_text(new.content -> 'address') as field
      where field.value <> '' and field.value is distinct from old.content -> 'address' ->> field.key) then
    return new;
  end if;
  raise exception 'document is append-only: % refused', tg_op using errcode = 'integrity_constraint_violation';
end $$;
drop trigger document_append_only on document;
create trigger document_append_only before update or delete on document
  for each row execute function keep_document();
