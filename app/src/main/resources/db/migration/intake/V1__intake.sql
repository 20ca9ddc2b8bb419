-- The current version under each reporter's key.
create table intake.report (
    reporter    uuid not null,
    type        text not null,
    key         text not null,
    id          uuid not null,
    content     bytea not null,
    version     int not null default 1,
    received_at timestamptz not null,
    primary key (reporter, type, key)
);
create unique index report_id on intake.report (id);
create index report_received on intake.report (reporter, received_at desc);

create table intake.superseded (
    id         uuid primary key,
    reporter   uuid not null,
    type       text not null,
    by         uuid not null,
    reason     text not null,
    at         timestamptz not null
);

-- One request as it came: counts, and the first refusals with their reasons.
create table intake.message (
    id          uuid primary key,
    reporter    uuid not null,
    received_at timestamptz not null,
    items       int not null,
    created     int not null,
    duplicates  int not null,
    rejected    int not null,
    refusals    text not null,
    milliseconds int not null
);
create index message_reporter on intake.message (reporter, received_at desc);
