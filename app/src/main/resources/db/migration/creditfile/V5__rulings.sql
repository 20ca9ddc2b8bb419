-- What decisions on objections and repairs did to a record: rows are only added, the newest of each kind holds.
create table creditfile.ruling (
    id        uuid primary key,
    record    uuid not null,
    effect    text not null check (effect in ('DISPUTED', 'UNDISPUTED', 'CORRECTED', 'ENDED')),
    day       date not null,
    matter    uuid not null,
    number    text not null,
    authority text not null,
    text      text not null,
    basis     text not null,
    seal      uuid not null
);
create index ruling_record on creditfile.ruling (record);
