-- Where prices include their tax it is a share of the total and no addition to it. Both kinds add up to the cent.
alter table placed_order add column tax_included boolean not null default false;
alter table placed_order drop constraint order_totals;
alter table placed_order add constraint order_totals check (
  list_minor - discount_minor + delivery_minor + case when tax_included then 0 else tax_minor end = total_minor
  and (not tax_included or tax_minor <= total_minor));
