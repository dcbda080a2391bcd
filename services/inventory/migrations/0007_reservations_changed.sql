-- When a promise last changed, by the clock that nobody moves: whoever compares from outside walks along it. What was
-- released or ran out holds nothing and is not walked.
alter table reservation add column changed_at timestamptz not null default clock_timestamp();
create index reservation_holding on reservation (changed_at, key) where state in ('held', 'claimed');
