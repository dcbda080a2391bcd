-- What a thing is to the tax office, instead of only whether it is taxed: how much is due, the table of a place says.
alter table sellable_variant
  add column tax_class text not null default 'standard' check (tax_class in ('standard', 'reduced', 'none'));
update sellable_variant set tax_class = 'none' where not taxable;
alter table sellable_variant alter column tax_class drop default, drop column taxable;

-- The rate of the reduced class; null: this place has none, and takes its usual one. A start, as the others are.
alter table tax_rate add column reduced_ppm integer check (reduced_ppm between 0 and rate_ppm);
update tax_rate set reduced_ppm = 70000 where country = 'DE' and region = '' and postcode_prefix = '';
