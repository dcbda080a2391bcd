-- What guests were promised and used is found by their address when whoever has it leaves.
create index quote_guest on quote (email_key) where customer_id is null and email_key is not null;
create index promotion_use_guest on promotion_use (email_key) where customer_id is null and email_key is not null;
