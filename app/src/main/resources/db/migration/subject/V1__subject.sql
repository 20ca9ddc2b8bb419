-- One row a subject. A subject may be known by an identifier alone (referred to before it was reported): then it has no
-- name yet. What two reporters turn out to mean by one subject is joined by same_as and can be taken apart again.
create table subject.subject (
    id                 uuid primary key,
    nature             text not null,
    roles              text[] not null default '{}',
    name               text,
    name_secret        bytea,
    code               text,
    code_odd           boolean not null default false,
    division           text,
    address            text,
    address_secret     bytea,
    phone_secret       bytea,
    identity_secret    bytea,
    identity_index     bytea,
    exemption          text,
    above_threshold    boolean not null default false,
    website            text,
    form               text,
    grams              text[] not null default '{}',
    same_as            uuid references subject.subject,
    reporter           uuid,
    fact               uuid,
    seal               uuid not null,
    updated_at         timestamptz not null,
    -- what decisions call it, the first of them or the first of an authority
    mentioned_nature   text,
    mentioned_name     text,
    mentioned_source   text,
    mentioned_official boolean not null default false,
    -- who says what is shown, where it is not the register
    source             text,
    differs            boolean not null default false,
    operator           text,
    -- how its name sounds: pairs of syllables, so that it is found by its pinyin or by other characters of the same sound
    phonetic           text[],
    -- what the register or the organisation itself called it before, for search and for its page
    former_names       text[] not null default '{}',
    -- keys by which names that may be one firm's are found: the trade name by sound and look, and less each syllable
    likeness           text[],
    -- the seal of the decision that named it, by which the comparison of firms finds it
    mentioned_seal     uuid
);
create index subject_grams on subject.subject using gin (grams);
create index subject_same on subject.subject (same_as) where same_as is not null;
create index subject_identity on subject.subject (identity_index) where identity_index is not null;
-- Whether a fact is the one that a subject is described by, for everybody who looks at the page of a record.
create index subject_fact on subject.subject (fact);
create index subject_phonetic on subject.subject using gin (phonetic);
create index subject_code on subject.subject (code text_pattern_ops) where code is not null;
-- The public list of subjects: in the order of names, and by what it is narrowed by.
create index subject_listed on subject.subject (name, id)
    where same_as is null and name is not null and nature not in ('NATURAL_PERSON', 'UNKNOWN');
create index subject_division on subject.subject (division text_pattern_ops)
    where same_as is null and name is not null and nature not in ('NATURAL_PERSON', 'UNKNOWN');
-- The list of platforms, by name.
create index subject_platform on subject.subject (name) where same_as is null and roles @> '{PLATFORM}';
create index subject_mentioned on subject.subject (mentioned_seal) where mentioned_seal is not null;
-- Firms are looked for among those with a code, or among those without: one index would read through the other side of each key.
create index subject_likeness_coded on subject.subject using gin (likeness) with (fastupdate = off) where code is not null;
create index subject_likeness_uncoded on subject.subject using gin (likeness) with (fastupdate = off) where code is null;

create table subject.identifier (
    scheme     text not null,
    value      text not null,
    subject    uuid not null references subject.subject deferrable initially deferred,
    seal       uuid not null,
    -- whether a platform has itself reported the merchant, or a shop of the merchant, that it knows by a number of its own: what
    -- it reports of merchants that it never registered counts nowhere (org.chengxin.subject.Registrations)
    registered boolean not null default false,
    primary key (scheme, value)
);
create index identifier_subject on subject.identifier (subject);

create table subject.shop (
    id            uuid primary key,
    platform      uuid not null,
    platform_name text not null,
    key           text not null,
    merchant      uuid not null references subject.subject deferrable initially deferred,
    name          text not null,
    url           text,
    url_key       text,
    category      text,
    opened        date,
    closed        date,
    grams         text[] not null default '{}',
    seal          uuid not null,
    -- the report that it is from, so that it can be taken back with it (PIPL art. 47)
    fact          uuid,
    -- whether its link lies under a host that is confirmed for its platform
    confirmed     boolean not null default false,
    phonetic      text[],
    unique (platform, key)
);
create index shop_merchant on subject.shop (merchant);
create index shop_url on subject.shop (url_key) where url_key is not null;
create index shop_grams on subject.shop using gin (grams);
create index shop_fact on subject.shop (fact);
create index shop_phonetic on subject.shop using gin (phonetic);
create index shop_category on subject.shop (category text_pattern_ops) where closed is null;
create index shop_platform on subject.shop (platform, merchant) where closed is null;
-- Ids of shops are of version 7 and stay, so they tell when a shop was first reported.
create index shop_age on subject.shop (platform, id);

create table subject.licence (
    id          uuid primary key,
    subject     uuid not null references subject.subject deferrable initially deferred,
    number      text not null,
    name        text not null,
    authority   text,
    scope       text,
    valid_from  date not null,
    valid_until date,
    status      text not null,
    reporter    uuid not null,
    source      text not null,
    current     boolean not null default true,
    seal        uuid not null,
    received_at timestamptz not null,
    official    boolean not null default false
);
create index licence_subject on subject.licence (subject) where current;

create table subject.outlet (
    id         uuid primary key,
    firm       uuid not null,
    key        text not null,
    name       text not null,
    division   text not null,
    address    text,
    seal       uuid not null,
    fact       uuid,
    -- the outlet above, by the firm's own key; without one the head office is
    parent_key text,
    unique (firm, key)
);
create index outlet_fact on subject.outlet (fact);

-- A person in a firm, from a date (一人一档). What was reported earlier stays; the current one is that which no newer version
-- replaced.
create table subject.engagement (
    id          uuid primary key,
    person      uuid not null references subject.subject deferrable initially deferred,
    firm        uuid not null,
    key         text not null,
    outlet      text,
    employed    date,
    seal        uuid not null,
    fact        uuid,
    -- the last day with the firm
    left_on     date,
    replaced_by uuid
);
create index engagement_fact on subject.engagement (fact);
create index engagement_current on subject.engagement (firm, key) where replaced_by is null;

-- What each source says of a subject under one of its keys; what is shown of the subject follows from these rows. What a source
-- said earlier stays: an assertion that a newer version replaces ends and is no longer what is shown, but answers what the
-- subject was called and where it was seated on a day, as known on a day, and from whom.
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
    at              timestamptz not null,
    -- the firm behind a platform (经营主体), as the platform says itself
    operator        text,
    -- from when the description holds, as the report says; without it from the day it was received
    valid_from      date,
    -- when the source replaced it, or came to mean another subject by its key
    ended_at        timestamptz,
    -- the newer version about the same subject that replaced it
    replaced_by     uuid
);
create index assertion_subject on subject.assertion (subject, current desc, rank, since) where replaced_by is null;
create index assertion_history on subject.assertion (subject) where replaced_by is not null;
-- Whether a firm reports one person under two numbers.
create index assertion_identity on subject.assertion (identity_index) where identity_index is not null;
-- What the register said of a subject and when, by which the changes of merchants are found that their platforms have to follow.
create index assertion_registered on subject.assertion (at) where rank = 1;

-- Joins that reports made, and those that two persons decided; same_as follows from them.
create table subject.joining (
    alias  uuid primary key references subject.subject on delete cascade deferrable initially deferred,
    same   uuid not null references subject.subject on delete cascade deferrable initially deferred,
    origin text not null check (origin in ('report', 'registration', 'decision', 'matching')),
    -- kept by two persons as it is
    upheld boolean not null default false,
    at     timestamptz not null
);
create index joining_open on subject.joining (at, alias) where origin = 'report' and not upheld;
create index joining_matched on subject.joining (at, alias) where origin = 'matching' and not upheld;
create index joining_matched_same on subject.joining (same) where origin = 'matching' and not upheld;

-- Attempts to speak of oneself under another's code; the regulator is told once a day of each reporter.
create table subject.claim (
    reporter uuid not null,
    day      date not null,
    code     text not null,
    at       timestamptz not null,
    primary key (reporter, day)
);

-- Registered bodies of all kinds (供应商、支付机构、服务机构、协会、权利人、部门), as sources report them.
create table subject.body (
    id          uuid primary key,
    subject     uuid not null references subject.subject deferrable initially deferred,
    kind        text not null,
    licence     text,
    scope       text,
    region      text,
    rating      text,
    valid_until date,
    reporter    uuid not null,
    source      text not null,
    replaced_by uuid,
    seal        uuid not null,
    received_at timestamptz not null
);
create index body_subject on subject.body (subject);

-- Earlier names that a report itself lists.
create table subject.former_name (
    fact        uuid not null,
    subject     uuid not null references subject.subject on delete cascade deferrable initially deferred,
    name        text not null,
    valid_from  date,
    valid_until date,
    source      text not null,
    -- the newer version of the report, which no longer lists it: it stays, and is no longer shown
    replaced_by uuid
);
create index former_name_subject on subject.former_name (subject);
create index former_name_fact on subject.former_name (fact);

-- That one subject is something to a firm for a period: its agency, member, supplier, payment institution or successor, or a
-- natural person with a position in it. A reporter without a code is one side before it has described itself: no foreign keys.
create table subject.relation (
    id          uuid primary key,
    kind        text not null,
    subject     uuid not null,
    firm        uuid not null,
    person      boolean not null,
    since       date,
    until       date,
    reporter    uuid not null,
    source      text not null,
    replaced_by uuid,
    seal        uuid not null,
    received_at timestamptz not null
);
create index relation_subject on subject.relation (subject);
create index relation_firm on subject.relation (firm);

-- What was found of two subjects that may be one, and what two persons decided. The digest of what was compared tells whether
-- one of them has changed since; no name is kept here.
create table subject.judgement (
    alias       uuid not null references subject.subject on delete cascade deferrable initially deferred,
    same        uuid not null references subject.subject on delete cascade deferrable initially deferred,
    decision    text not null check (decision in ('ASK', 'LINK', 'SAME', 'DIFFERENT')),
    probability double precision not null,
    -- feature, level and weight of each reason
    reasons     text[] not null,
    compared    bytea not null,
    -- the two were seen as one until two persons separated them
    separated   boolean not null default false,
    at          timestamptz not null,
    -- a link that was made without a person and undone when one side changed: persons are asked
    undone      boolean not null default false,
    primary key (alias, same)
);
create index judgement_same on subject.judgement (same);
create index judgement_open on subject.judgement (decision, probability desc, alias, same) where decision in ('ASK', 'LINK');

-- Who ran a shop before, and under which name, until its platform reported otherwise.
create table subject.earlier_shop (
    fact          uuid primary key,
    platform_name text not null,
    merchant      uuid not null references subject.subject deferrable initially deferred,
    name          text not null,
    until         date not null,
    replaced_by   uuid not null
);
create index earlier_shop_merchant on subject.earlier_shop (merchant);
