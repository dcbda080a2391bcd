-- What an owner said is to become of money and stock from before this database began (it came up empty, or was restored):
-- nobody here knows what was sent for them. A feed's epoch begins with its database, so a decision is for one of them.
create table older_decision (
  epoch uuid primary key,
  decision text not null check (decision in ('give back', 'leave')),
  decided_by text not null,
  decided_at timestamptz not null default clock_timestamp()
);
