-- What each source says of a subject under one of its keys; what is shown of the subject follows from these rows.
create table subject.assertion (
    fact            uuid primary key,
    subject         uuid not null references subject.subject on delete cascade deferrable initially deferred,
    reporter        uuid not null,
    source          text not null,
    -- 1 the register, 2 the organisation itself, 3 anybody else
    rank            smallint not null check (rank between 1 and 3),
    -- the first version of what the source says here: the oldest source goes first
    since           uuid not null,
    -- false once the source means another subject by its key
    current         boolean not null default true,
    part            text,
    nature          text not null,
    name            text,
    name_secret     bytea,
    division        text,
    address         text,
    address_secret  bytea,
    phone_secret    bytea,
    identity_secret bytea,
    identity_index  bytea,
    exemption       text,
    above_threshold boolean not null default false,
    website         text,
    form            text,
    seal            uuid not null,
    at              timestamptz not null
);
create index assertion_subject on subject.assertion (subject, current desc, rank, since);

alter table subject.subject
    -- what decisions call it, the first of them or the first of an authority
    add column mentioned_nature   text,
    add column mentioned_name     text,
    add column mentioned_source   text,
    add column mentioned_official boolean not null default false,
    -- who says what is shown, where it is not the register
    add column source  text,
    add column differs boolean not null default false;
update subject.subject
set mentioned_nature = nature, mentioned_name = name, mentioned_source = '', mentioned_official = true
where fact is null and nature <> 'UNKNOWN';
-- A subject has its code from the identifier itself, whoever describes it.
update subject.subject s set code = i.value
from subject.identifier i where i.subject = s.id and i.scheme = 'uscc' and s.code is distinct from i.value;

alter table subject.licence add column official boolean not null default false;
-- The reports still to be read again for the assertions they make; those of licences tell which are the register's.
insert into subject.description (fact, subject)
select id, subject from subject.licence where current on conflict (fact) do nothing;

-- Joins that reports made, and those that two persons decided; same_as follows from them.
create table subject.joining (
    alias   uuid primary key references subject.subject on delete cascade deferrable initially deferred,
    same    uuid not null references subject.subject on delete cascade deferrable initially deferred,
    origin  text not null check (origin in ('report', 'registration', 'decision')),
    -- kept by two persons as it is
    upheld  boolean not null default false,
    at      timestamptz not null
);
create index joining_open on subject.joining (at, alias) where origin = 'report' and not upheld;
insert into subject.joining (alias, same, origin, at)
select id, same_as, 'report', updated_at from subject.subject where same_as is not null;

-- Attempts to speak of oneself under another's code; the regulator is told once a day of each reporter.
create table subject.claim (
    reporter uuid not null,
    day      date not null,
    code     text not null,
    at       timestamptz not null,
    primary key (reporter, day)
);

-- Whether a shop's link lies under a host that is confirmed for its platform; links from before wait for that.
alter table subject.shop add column confirmed boolean not null default false;
