-- The version of a stray payment makes the key it is given back by: what it holds later is asked for anew.
alter table stray_intent add column intent_version integer not null default 0;
