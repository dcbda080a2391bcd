-- Which letters somebody wants, by channel and topic: what they said last of it, on their account's page or by the link
-- in a letter. Where they said nothing, the topic's own rule counts.
create table letter_choice (
  address text not null check (address = lower(address)),
  channel text not null check (channel in ('email')),
  topic text not null check (topic in ('back-in-stock', 'reviews', 'news')),
  wanted boolean not null,
  said_by text not null check (said_by in ('account', 'letter')),
  changed_at timestamptz not null default business_now(),
  primary key (address, channel, topic)
);
