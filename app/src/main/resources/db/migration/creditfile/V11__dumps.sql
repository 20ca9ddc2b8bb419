-- Daily dumps of the public records. Of all but the newest only the manifest is kept: what left must not be had from an older one.
create table creditfile.dump (
    day          date primary key,
    made_at      timestamptz not null,
    records      integer not null,
    sha256       text not null,
    bytes        bigint not null,
    log_size     bigint not null,
    log_root     text,
    left_records integer not null,
    left_sha256  text not null,
    -- CSV, packed
    content      bytea
);

-- The records of the newest dump.
create table creditfile.dumped (
    record uuid primary key,
    kind   text not null
);

-- Which records the dump of a day has no more.
create table creditfile.tombstone (
    day    date not null,
    record uuid not null,
    kind   text not null,
    primary key (day, record)
);
