-- What a reporting agreement covers, what it rests on and since when it stands; unknown for those from before.
alter table creditfile.agreement add column types text[] not null default '{honour,penalty,permit}';
alter table creditfile.agreement add column basis text not null default '';
alter table creditfile.agreement add column since date;
