-- One record a decision; who said so stands in the assertions.
create table creditfile.record (
    id                uuid primary key,
    subject           uuid not null,
    kind              text not null,
    number            text not null,
    authority         text not null,
    -- the same text for every name of one authority, so that a decision told under two of them is one record
    deciding          text not null,
    party             text,
    natural_person    boolean not null default false,
    title             text not null,
    basis             text,
    content           text,
    categories        text[] not null default '{}',
    fine              bigint,
    confiscated       bigint,
    decided           date not null,
    valid_from        date,
    valid_until       date,
    disclosed_until   date,
    summary_procedure boolean not null default false,
    -- the class that the authority gave, by which the period of its publication goes
    severity          text,
    footing           text not null,
    source            text not null,
    seal              uuid not null,
    -- the report that it takes its values from: the deciding authority's own word, or the first source's until it speaks
    lead              uuid not null,
    -- days of the decision's course, as its reports say: published by the authority, served on the party, and what remedies
    -- came to
    published         date,
    served            date,
    remedy            text,
    unique (kind, deciding, number, subject, decided)
);
create index record_subject on creditfile.record (subject);

create table creditfile.assertion (
    id          uuid primary key,
    record      uuid not null references creditfile.record,
    reporter    uuid not null,
    source      text not null,
    received_at timestamptz not null,
    -- the sealed report holds an identity number, so that its payload is never shown openly
    personal    boolean not null,
    differs     boolean not null,
    current     boolean not null default true,
    seal        uuid not null,
    -- whether the source is the deciding authority, or speaks for it
    own         boolean not null,
    -- whether the report gave the class of the penalty
    classed     boolean not null,
    -- the day from which the source says that the record has ended: revoked, removed from a list, performed
    ended       date,
    end_reason  text
);
create index assertion_record on creditfile.assertion (record);
-- What a unit reported for its own authority: its clocks of publication are looked at on its home.
create index assertion_reporter on creditfile.assertion (reporter) where own and current;

-- What an authority determined in a matter (主管部门认定); one row an outcome, delivered once.
create table creditfile.determination (
    id          uuid primary key,
    subject     uuid not null,
    matter      uuid not null,
    number      text not null,
    authority   text not null,
    category    text not null,
    title       text not null,
    content     text not null,
    basis       text not null,
    decided     date not null,
    valid_until date,
    seal        uuid not null
);
create index determination_subject on creditfile.determination (subject);

-- Agreements by which an organisation reports the decisions of an authority that is not its own, as two persons decided.
create table creditfile.agreement (
    name      text primary key,
    reporter  uuid not null,
    authority text not null,
    until     date not null,
    -- what it covers, what it rests on and since when it stands
    types     text[] not null,
    basis     text not null,
    since     date not null
);
create index agreement_reporter on creditfile.agreement (reporter);

-- What decisions on objections and repairs did to a record: rows are only added, the newest of each kind holds.
create table creditfile.ruling (
    id        uuid primary key,
    record    uuid not null,
    effect    text not null check (effect in ('DISPUTED', 'UNDISPUTED', 'CORRECTED', 'ENDED', 'SUSPENDED', 'RELEASED')),
    day       date not null,
    -- null where a report of an authority ends the record
    matter    uuid,
    number    text not null,
    authority text not null,
    text      text not null,
    basis     text not null,
    seal      uuid not null,
    -- no sealed act or report left it, as the daily comparison found: it decides nothing
    unsealed  boolean not null default false
);
create index ruling_record on creditfile.ruling (record);

-- Records whose row says something else than the sealed report that its values come from, as the daily comparison found.
create table creditfile.mismatch (
    id    uuid primary key,
    found timestamptz not null
);

-- Every state that a record was known in, since when; rows are only added. What was erased keeps its place, without what it said.
create table creditfile.version (
    ordinal    bigint generated always as identity primary key,
    record     uuid not null,
    subject    uuid not null,
    known_from timestamptz not null,
    state      text not null check (state in ('STATED', 'GONE', 'ERASED')),
    lead       uuid,
    said       jsonb,
    sources    integer not null,
    own        boolean not null,
    differs    boolean not null,
    ended      date,
    end_reason text
);
create index version_subject on creditfile.version (subject, record, known_from desc, ordinal desc);
create index version_record on creditfile.version (record, ordinal desc);
create index version_known on creditfile.version (known_from, subject);

-- Repairs that other authorities reported; settled once the record has ended or the office has answered.
create table creditfile.repair (
    id        uuid primary key,
    reporter  uuid not null,
    source    text not null,
    code      text not null,
    number    text not null,
    authority text not null,
    document  text not null,
    decided   date not null,
    basis     text,
    matter    uuid,
    due       date,
    settled   date,
    seal      uuid not null
);
create index repair_open on creditfile.repair (id) where settled is null;

-- The public records as last published in events: what differs from the file is published, changed or withdrawn.
create table creditfile.publication (
    record  uuid primary key,
    subject uuid not null,
    kind    text not null,
    -- of the content that was published
    digest  bytea not null,
    until   date,
    -- what was published, as it was told: programs and daily dumps read the same rows
    fact    uuid,
    content json,
    changed timestamptz
);
create index publication_subject on creditfile.publication (subject);
create index publication_until on creditfile.publication (until) where until is not null;

-- Subjects whose files are to be compared with what was last published.
create table creditfile.publication_due (
    subject uuid primary key,
    since   bigint generated always as identity
);
create index publication_due_since on creditfile.publication_due (since);

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
