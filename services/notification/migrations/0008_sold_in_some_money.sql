-- The money of its prices, of a thing that is not sold in all there is: its page opens there, and nowhere else. What has
-- been here before is sold nowhere.
alter table unsold_product add column sold_in text[] not null default '{}';
