-- A checkpoint that an outside authority has dated: the note as it was dated, its receipt, and the fact that seals both.
create table evidence.anchor (
    fact        uuid primary key,
    seal        uuid not null,
    kind        text not null,
    size        bigint not null,
    note        bytea not null,
    receipt     bytea not null,
    certificate text not null,
    dated       timestamptz not null,
    recorded    timestamptz not null
);
create index anchor_size on evidence.anchor (size);

-- Which keys of the log a sealed fact has named.
create table evidence.log_key (
    vkey  text primary key,
    fact  uuid not null,
    seal  uuid not null
);
create index log_key_fact on evidence.log_key (fact);
