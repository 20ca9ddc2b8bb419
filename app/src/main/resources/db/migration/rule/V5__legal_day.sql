-- The newest legal day of which all instances together were told that it has begun.
create table rule.legal_day (
    single boolean primary key default true check (single),
    told   date not null
);
