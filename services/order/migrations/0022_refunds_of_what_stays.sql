-- Whether a refund took its units out of the order before they were sent. Of the others, what came back by no return stays
-- with its buyer, and they need not be asked what they make of it.
alter table order_refund add column withdraws boolean not null default false;
