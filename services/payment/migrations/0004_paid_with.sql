-- How it was paid, as facts beside the English label. Payments of long ago have only the label.
alter table payment_intent add column paid_with jsonb;
