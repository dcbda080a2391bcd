-- Which replica last began a try. What it had in hands when it died goes to another one at once.
alter table delivery add column tried_by uuid;
