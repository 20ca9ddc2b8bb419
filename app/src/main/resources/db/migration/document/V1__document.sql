-- The last number given, per office, word and year; taken in the transaction of the act, so that none is left out.
create table document.paper_number (
    office uuid not null,
    word   text not null,
    year   int not null,
    last   int not null,
    primary key (office, word, year)
);

-- 文书: what a paper says lies encrypted with its sealed fact; here stands only what says nothing of a person. What it belongs to is
-- known to another module: here it is a kind and an id.
create table document.paper (
    id              uuid primary key,
    owner           uuid not null,
    act             uuid not null,
    office          uuid not null,
    kind            text not null,
    word            text not null,
    year            int not null,
    sequence        int not null,
    day             date not null,
    addressees      text[] not null,
    code            text not null unique,
    seal            uuid not null,
    withdrawn       date,
    withdrawal      uuid,
    withdrawal_seal uuid,
    replaced_by     uuid references document.paper,
    erased          boolean not null default false,
    owner_kind      text not null,
    -- the last day of a paper that says one; null for others
    until           date,
    unique (office, word, year, sequence),
    check ((withdrawn is null) = (withdrawal is null) and (withdrawn is null) = (withdrawal_seal is null)),
    check (replaced_by is null or withdrawn is not null)
);
create index paper_owner on document.paper (owner, id);

-- 送达
create table document.paper_serving (
    id     uuid primary key,
    paper  uuid not null references document.paper,
    role   text not null,
    method text not null,
    day    date not null,
    proof  uuid,
    seal   uuid not null
);
create index paper_serving_paper on document.paper_serving (paper, day);

-- Files of matters, in encrypted pieces. One with an owner is a draft: it goes when it is not filed in time.
create table document.attachment (
    id          uuid primary key,
    draft_owner text,
    -- whether it came from somebody without an account
    stranger    boolean not null,
    type        text not null,
    bytes       bigint not null,
    -- encrypted: a name may name a person, and a digest tells who holds the same file
    name        bytea not null,
    sha256      bytea not null,
    stored_at   timestamptz not null
);
create index attachment_draft on document.attachment (stored_at) where draft_owner is not null;
create index attachment_draft_owner on document.attachment (draft_owner) where draft_owner is not null;

-- To what a file belongs, which another module knows, and the fact it was filed with, which goes with it. A matter that opens
-- another hands its files on, so that one may lie in several.
create table document.attachment_filing (
    attachment uuid not null references document.attachment on delete cascade,
    owner      uuid not null,
    act        uuid not null,
    owner_kind text not null,
    primary key (attachment, owner, act)
);
create index attachment_filing_owner on document.attachment_filing (owner);
create index attachment_filing_act on document.attachment_filing (act);

create table document.attachment_chunk (
    attachment uuid not null references document.attachment on delete cascade,
    number     int not null,
    content    bytea not null,
    primary key (attachment, number)
);
-- what is encrypted does not get smaller
alter table document.attachment_chunk alter column content set storage external;
