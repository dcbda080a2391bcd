-- What a customer was promised and used, told to them when they ask for all that is known of them.
create index quote_customer on quote (customer_id) where customer_id is not null;
create index promotion_use_whose on promotion_use (customer_id) where customer_id is not null;
