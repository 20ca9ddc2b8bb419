-- Files of matters, in encrypted pieces. One with an owner is a draft: it goes when it is not filed in time.
create table matter.attachment (
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
create index attachment_draft on matter.attachment (stored_at) where draft_owner is not null;
create index attachment_draft_owner on matter.attachment (draft_owner) where draft_owner is not null;

-- In which matter a file lies, and the fact it was filed with, which goes with it. A matter that opens another hands its
-- files on, so that one may lie in several.
create table matter.attachment_filing (
    attachment uuid not null references matter.attachment on delete cascade,
    matter     uuid not null,
    act        uuid not null,
    primary key (attachment, matter, act)
);
create index attachment_filing_matter on matter.attachment_filing (matter);
create index attachment_filing_act on matter.attachment_filing (act);

create table matter.attachment_chunk (
    attachment uuid not null references matter.attachment on delete cascade,
    number     int not null,
    content    bytea not null,
    primary key (attachment, number)
);
-- what is encrypted does not get smaller
alter table matter.attachment_chunk alter column content set storage external;
