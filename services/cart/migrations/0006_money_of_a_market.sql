-- What is sold, once for each money it has a price in: a bag reads the rows of its own currency by their key. A thing that
-- a line names is never deleted, only no longer sold, so the lines need no foreign key to say so.
alter table cart_line drop constraint cart_line_variant_id_fkey;
alter table saved_line drop constraint saved_line_variant_id_fkey;
alter table sellable_variant drop constraint sellable_variant_pkey, add primary key (variant_id, currency);

-- What a promotion takes off and asks for in other money than the shop's own, by currency: {"EUR": {"amountMinor": 1500,
-- "minimumMinor": 5000}}. One that has such amounts and none in the money of a bag is not good there.
alter table promotion
  add column abroad jsonb not null default '{}',
  add column saved_abroad jsonb not null default '{}';
alter table promotion_use add column currency text not null default 'USD';

-- Delivery in the money of the market, tax included where its prices include it.
insert into delivery_option (market, id, label, price_minor, free_from_minor, transit_days, position) values
  ('de-de', 'standard', 'Standard', 490, 6900, 2, 1),
  ('de-de', 'express', 'Express', 1290, null, 1, 2),
  ('ar-ae', 'standard', 'Standard', 1500, 25000, 2, 1),
  ('ar-ae', 'express', 'Express', 3500, null, 1, 2);

-- A country without regions of its own has one rate, under no region.
insert into tax_rate (country, region, place, rate_ppm) values
  ('DE', '', 'Germany', 190000),
  ('AE', 'AZ', 'Abu Dhabi', 50000), ('AE', 'AJ', 'Ajman', 50000), ('AE', 'DU', 'Dubai', 50000), ('AE', 'FU', 'Fujairah', 50000),
  ('AE', 'RK', 'Ras Al Khaimah', 50000), ('AE', 'SH', 'Sharjah', 50000), ('AE', 'UQ', 'Umm Al Quwain', 50000);
