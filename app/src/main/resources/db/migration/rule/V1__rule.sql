-- A period, threshold or sum of the law or of an office, in force from a date.
create table rule.parameter (
    id             uuid primary key,
    name           text not null,
    value          text not null,
    effective_from date not null,
    effective_to   date,
    basis          text not null,
    source         text not null,
    -- R read in a source, R2 read in a weak source, M from memory: an M starts no clock against anyone until confirmed
    confidence     text not null check (confidence in ('R', 'R2', 'M')),
    confirmed_by   uuid,
    fact           uuid not null,
    seal           uuid not null,
    unique (name, effective_from)
);

-- A version of a decision table; the shipped file becomes version 1 at first start.
create table rule.decision_table (
    id             uuid primary key,
    name           text not null,
    version        int not null,
    digest         bytea not null,
    source         text not null,
    effective_from date not null,
    fact           uuid not null,
    seal           uuid not null,
    unique (name, version)
);

-- The legal clock of a demo: system clock plus this offset, which only grows.
create table rule.legal_clock (
    single         boolean primary key default true check (single),
    offset_seconds bigint not null
);
