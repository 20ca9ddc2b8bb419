-- How often, where what repeats is counted; and by whom, where it is nobody known: a keyed digest of a name or address.
alter table account.access
    add column times    int not null default 1,
    add column stranger text;

-- Lines that no batch holds yet.
create table account.access_waiting (
    id uuid primary key
);
insert into account.access_waiting (id) select id from account.access;

-- Lines that were sealed together. The fact's payload holds them, and the digest of the batch before.
create table account.access_batch (
    number    bigint primary key,
    fact      uuid not null unique,
    seal      uuid not null,
    -- SHA-256 of the payload
    digest    bytea not null,
    lines     int not null,
    sealed_at timestamptz not null
);

-- Up to which batch a receiver outside has the log.
create table account.access_sent (
    receiver text primary key,
    batch    bigint not null
);
