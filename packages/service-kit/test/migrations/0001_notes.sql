create table note (id uuid primary key, text text not null, version bigint not null);
create table seen (note_id uuid primary key, text text not null, times integer not null default 1);
