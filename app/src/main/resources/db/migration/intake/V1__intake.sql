-- The current version under each reporter's key.
create table intake.report (
    reporter    uuid not null,
    type        text not null,
    key         text not null,
    id          uuid not null,
    content     bytea not null,
    version     int not null default 1,
    received_at timestamptz not null,
    -- a withdrawn report's row stays with its key and the id of the withdrawal, so that an old request sent again does not
    -- bring it back
    withdrawn   boolean not null default false,
    primary key (reporter, type, key)
);
create unique index report_id on intake.report (id);
create index report_received on intake.report (reporter, type, received_at desc);

create table intake.superseded (
    id        uuid primary key,
    reporter  uuid not null,
    type      text not null,
    by        uuid not null,
    reason    text not null,
    at        timestamptz not null,
    -- whether a withdrawal replaced this version, and whether everybody could read it then; everybody may then read the
    -- reason too
    withdrawn boolean not null default false,
    disclosed boolean not null default false,
    -- whether what was withdrawn stays with its owner, marked; and the ground on which it was removed, of a type that asks for one
    marked    boolean not null default false,
    ground    text
);
-- What a report has superseded.
create index superseded_by on intake.superseded (by);
-- Whether a reporter has corrected or withdrawn anything.
create index superseded_reporter on intake.superseded (reporter, withdrawn);

-- One request as it came: counts, and the first refusals with their reasons.
create table intake.message (
    id           uuid primary key,
    reporter     uuid not null,
    received_at  timestamptz not null,
    items        int not null,
    created      int not null,
    duplicates   int not null,
    rejected     int not null,
    refusals     text not null,
    milliseconds int not null,
    -- the rejected items with their keys, which only the reporter sees: encrypted, since a key may hold anything
    rejections   bytea,
    -- what the reporter was promised: the SHA-256 of the body as received, and the signed note
    sha256       bytea,
    receipt      bytea,
    -- one record that the request created, all of which are in one entry of the log; null if it created none
    first        uuid
);
create index message_reporter on intake.message (reporter, received_at desc);
create index message_rejections on intake.message (reporter, received_at desc) where rejections is not null;

-- A spreadsheet that a person uploaded, encrypted: until it is reported, then the rows that were refused. Kept for a day.
create table intake.upload (
    id           uuid primary key,
    organisation uuid not null,
    type         text not null,
    at           timestamptz not null,
    file         bytea,
    created      int,
    updated      int,
    unchanged    int,
    refused      int,
    refused_rows bytea
);
create index upload_at on intake.upload (at);

-- 签名公钥 of organisations that sign what they report: Ed25519, 32 bytes.
create table intake.signing_key (
    id           uuid primary key,
    organisation uuid not null,
    label        text not null,
    key          bytea not null,
    created_at   timestamptz not null,
    revoked_at   timestamptz
);
create index signing_key_organisation on intake.signing_key (organisation);

-- What was seen under a key; a signature is good once. Those beside files are good for days, those of requests for minutes: a
-- nonce says itself until when it is remembered.
create table intake.signature_nonce (
    key      uuid not null references intake.signing_key,
    nonce    text not null,
    until    timestamptz not null,
    -- the set of a drop folder that took a signed file, and may ask about it again; a request is taken once
    taken_by text,
    primary key (key, nonce)
);
create index signature_nonce_until on intake.signature_nonce (key, until);

-- 到期删除: up to which report each period of rules/retention.csv was followed; ids begin with the time of receipt.
create table intake.retention_reached (
    period text primary key,
    id     uuid not null
);

-- Reports that are due and stay for now: an open case or a measure in force needs them, or their transaction ended later.
create table intake.retention_waiting (
    id    uuid primary key,
    type  text not null,
    again date not null
);
create index retention_waiting_again on intake.retention_waiting (again, id);

-- How many were erased.
create table intake.retention_day (
    day    date not null,
    type   text not null,
    erased bigint not null,
    primary key (day, type)
);
