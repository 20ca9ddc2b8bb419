-- One entry seals what one transaction recorded. It waits here until a published checkpoint covers it.
create table evidence.entry (
    id        uuid primary key,
    sealed_at timestamptz not null,
    bytes     bytea,
    log_index bigint unique,
    -- of its facts, so that a consumer of other types need not read them
    types     text[] not null
);
create index entry_pending on evidence.entry (id) where log_index is null;
-- Entries whose bytes the database still holds: few, at the end of a long table.
create index entry_held on evidence.entry (log_index) where bytes is not null;

-- The committed payload, encrypted at rest, and the salt that opens the commitment. Erasing empties both.
create table evidence.fact (
    id               uuid primary key,
    -- Its entry, written in the same transaction; neither is ever deleted. No foreign key: the look-up of the entry for each
    -- single fact took two fifths of the time of writing it.
    seal             uuid not null,
    position         smallint not null,
    type             text not null,
    salt             bytea,
    payload          bytea,
    -- the sealed fact that erased this one; its salt and payload are gone then (PIPL art. 47)
    erased_by        uuid references evidence.fact,
    -- the part that is sealed and not published, encrypted like the payload, which holds its commitment; it has a salt of its
    -- own, since that of the payload is public wherever the payload is
    withheld_salt    bytea,
    withheld_payload bytea,
    unique (seal, position),
    constraint fact_open_or_erased check ((erased_by is null) = (salt is not null and payload is not null)),
    constraint fact_withheld_opens check (
        (withheld_salt is null) = (withheld_payload is null) and (erased_by is null or withheld_payload is null))
);
-- 删除决定: facts that the decision of a case orders to be erased, as the decision names them.
create table evidence.erasure_order (
    fact       uuid not null references evidence.fact,
    decided_in uuid not null,
    number     text not null,
    named      text not null,
    basis      text not null,
    -- the organisation whose head has to agree; null where the reporter's is asked
    holder     uuid,
    settled    boolean not null default false,
    primary key (fact, decided_in)
);
create index erasure_order_case on evidence.erasure_order (decided_in, settled);

-- Erasures, which are listed outside the database as well.
create index fact_erasure on evidence.fact (id) where type = 'erasure';

-- The batches of the access log, so that the newest is found: one that is cut off at the end would not be missed otherwise.
create index fact_access_batch on evidence.fact (id) where type = 'access-batch';

-- The log's head, advanced by compare-and-set before each signature: a paused former leader cannot sign.
create table evidence.head (
    single         boolean primary key default true check (single),
    size           bigint not null,
    root           bytea not null,
    epoch          bigint not null,
    published_at   timestamptz,
    -- since when signed checkpoints are withheld because their cosignatures do not meet the policy, and what was missing last
    withheld_since timestamptz,
    withheld_why   text
);

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
    vkey text primary key,
    fact uuid not null,
    seal uuid not null
);
create index log_key_fact on evidence.log_key (fact);

-- How far each consumer of the feed has come, by places in the log, which are the same in every copy of the database; who
-- runs it, until when unless that is renewed; and why it stands still.
create table evidence.consumer (
    name          text primary key,
    log_index     bigint not null,
    position      int not null,
    holder        text,
    held_until    timestamptz,
    taken_at      timestamptz,
    failing       text,
    failing_since timestamptz
);

-- Facts that a consumer could not take. Without a reason: waits behind an earlier one of the same subject.
create table evidence.set_aside (
    consumer  text not null references evidence.consumer,
    fact      uuid not null references evidence.fact,
    log_index bigint not null,
    position  int not null,
    subject   text,
    reason    text,
    attempts  int not null,
    since     timestamptz not null,
    again_at  timestamptz,
    primary key (consumer, fact)
);
create index set_aside_order on evidence.set_aside (consumer, log_index, position);
