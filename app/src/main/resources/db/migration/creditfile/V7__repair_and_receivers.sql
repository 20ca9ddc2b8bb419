-- A report of an authority ends a record without a matter.
alter table creditfile.ruling alter column matter drop not null;

-- Repairs that other authorities reported; settled once the record has ended or the office has answered.
create table creditfile.repair (
    id        uuid primary key,
    reporter  uuid not null,
    source    text not null,
    code      text not null,
    number    text not null,
    authority text not null,
    document  text not null,
    decided   date not null,
    basis     text,
    matter    uuid,
    due       date,
    settled   date,
    seal      uuid not null
);
create index repair_open on creditfile.repair (id) where settled is null;

-- Who received which values of a record: rows are only added, the first day of each stands.
create table creditfile.receiver (
    record       uuid not null,
    fact         uuid not null,
    organisation uuid not null,
    day          date not null,
    primary key (record, organisation, fact)
);
