-- Who deleted their account is forgotten here too. What still has to go to them goes first: its address is needed until
-- then, and no longer.
alter table delivery add column forget boolean not null default false;
