-- One entry seals what one transaction recorded. It waits here until a published checkpoint covers it.
create table evidence.entry (
    id         uuid primary key,
    sealed_at  timestamptz not null,
    bytes      bytea,
    log_index  bigint unique
);
create index entry_pending on evidence.entry (id) where log_index is null;

-- The committed payload, encrypted at rest, and the salt that opens the commitment. Erasing empties both.
create table evidence.fact (
    id        uuid primary key,
    seal      uuid not null references evidence.entry,
    position  smallint not null,
    type      text not null,
    salt      bytea,
    payload   bytea,
    unique (seal, position)
);

-- The log's head, advanced by compare-and-set before each signature: a paused former leader cannot sign.
create table evidence.head (
    single       boolean primary key default true check (single),
    size         bigint not null,
    root         bytea not null,
    epoch        bigint not null,
    published_at timestamptz
);
