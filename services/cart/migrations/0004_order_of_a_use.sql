-- Which order came of a checkout's use, once it is placed.
alter table coupon_use add column order_number text;
create index coupon_use_quote on coupon_use (quote_id);
