-- The newest order of each guest, for the desk's list of people who bought.
create index placed_order_guest_newest on placed_order (lower(email), placed_at desc, id desc) where customer_id is null;
drop index placed_order_guest_email;
