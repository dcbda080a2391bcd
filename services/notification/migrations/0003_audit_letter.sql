-- One letter a day to whoever looks after the shop: the signed heads of every service's audit log. A day is mailed when
-- all heads are in, or an hour after the first.

create table audit_letter (
  day date primary key,
  -- The event that came first. With the template it is the letter's identity, whoever completes the day.
  event_id uuid not null,
  occurred_at timestamptz not null,
  trace_id text,
  first_at timestamptz not null default business_now(),
  mailed_at timestamptz
);
create index audit_letter_waiting on audit_letter (first_at) where mailed_at is null;

create table audit_letter_head (
  day date not null references audit_letter,
  service text not null,
  place bigint not null,
  hash text not null,
  signature text not null,
  primary key (day, service)
);
create trigger audit_letter_head_append_only before update or delete on audit_letter_head
  for each row execute function forbid_change();
