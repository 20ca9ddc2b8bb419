-- Events of shared data in the order of their commits; rows are only added. A withdrawal empties the earlier events of its thing.
create table exchange.event (
    ordinal bigint primary key,
    id      uuid not null unique,
    type    text not null,
    change  text not null check (change in ('PUBLISHED', 'CHANGED', 'WITHDRAWN')),
    thing   uuid not null,
    version uuid,
    subject uuid not null,
    at      timestamptz not null,
    -- encrypted JSON
    content bytea not null
);
create index event_thing on exchange.event (thing, ordinal desc);
create index event_at on exchange.event (at);

-- Who publishes locks it, so that no event appears below one that was read.
create table exchange.head (
    ordinal bigint not null
);
insert into exchange.head (ordinal) values (0);

create table exchange.subscription (
    id            uuid primary key,
    organisation  uuid not null,
    url           text not null,
    types         text[] not null,
    -- under the data key; the one before stays good for a day
    secret        bytea not null,
    former        bytea,
    former_until  timestamptz,
    position      bigint not null,
    paused        text,
    attempts      integer not null default 0,
    failing_since timestamptz,
    next_try      timestamptz not null,
    failure       text,
    created_at    timestamptz not null,
    -- when the receiver last took an event, or the test event
    answered      timestamptz,
    -- the last day on which the organisation was told that events were given up
    told          date
);
create index subscription_organisation on exchange.subscription (organisation);

-- Events that a receiver did not take in three days or refused; they can be sent again.
create table exchange.dead_letter (
    subscription uuid not null references exchange.subscription on delete cascade,
    event        bigint not null references exchange.event (ordinal),
    failure      text not null,
    at           timestamptz not null,
    primary key (subscription, event)
);

-- 报送义务: what one side owes the other, from cases and from the table of recurring reports.
create table exchange.obligation (
    id        uuid primary key,
    duty      text not null,
    -- who owes it, an office by its own subject
    subject   uuid not null,
    -- a name for print, or the word of a department
    creditor  text not null,
    -- who it is; without one it is a department's word, or nobody who signs in here
    creditor_id uuid,
    -- the month of a recurring report; the case otherwise
    occasion  text not null,
    matter    uuid,
    -- under the data key: a promise names what only its sides know
    content   bytea,
    basis     text not null,
    nature    text not null check (nature in ('STATUTORY', 'DECISION', 'COMMITMENT', 'REQUEST')),
    incurred  date not null,
    due       date not null,
    settled   date,
    outcome   text check (outcome in ('MET', 'BROKEN', 'LIFTED')),
    -- of the receipt that stands, and whether a department confirms it
    receipt   text,
    confirmed boolean not null default false,
    -- since when the arrears are public
    published date,
    -- the office whose case published the arrears
    publisher uuid,
    unique (duty, subject, occasion),
    check ((settled is null) = (outcome is null))
);
create index obligation_open on exchange.obligation (due, id) where settled is null;
create index obligation_creditor on exchange.obligation (creditor_id) where creditor_id is not null;
create index obligation_subject on exchange.obligation (subject, due desc, id);
create index obligation_occasion on exchange.obligation (occasion) where matter is not null;
create index obligation_matter on exchange.obligation (matter) where matter is not null;

-- Each report of a receipt; the obligation is settled by those that stand.
create table exchange.filing (
    fact       uuid primary key,
    obligation uuid not null references exchange.obligation on delete cascade,
    receipt    text not null,
    filed      date not null,
    confirmed  boolean not null
);
create index filing_obligation on exchange.filing (obligation);

-- 共享障碍: data that a department refused to share.
create table exchange.obstacle (
    id       uuid primary key,
    matter   uuid not null,
    field    text not null,
    office   text not null,
    article  text not null,
    proposal text not null,
    asked    date not null,
    refused  date not null
);
create index obstacle_refused on exchange.obstacle (refused desc, id);

-- Items that an organisation matched in a day and that were none of its own merchants; one row each, begun anew every day.
create table exchange.match_use (
    organisation uuid primary key,
    day          date not null,
    items        integer not null
);

-- Certificates handed out; what they say is public and kept nowhere. A change of the public file revokes them.
create table exchange.certificate (
    place        integer generated always as identity primary key,
    subject      uuid not null,
    organisation uuid not null,
    issued       timestamptz not null,
    expires      timestamptz not null,
    revoked      timestamptz,
    kind         text not null,
    -- digests of what must stay true
    says         text[] not null
);
create index certificate_valid on exchange.certificate (subject) where revoked is null;
create index certificate_revoked on exchange.certificate (expires) where revoked is not null;

-- That a receiver has taken a change over, and to whom it passed the change on.
create table exchange.acknowledgement (
    event        uuid not null,
    organisation uuid not null,
    passed_on    text[] not null,
    at           timestamptz not null,
    primary key (event, organisation)
);

-- 共享协议 in force and over: what a receiver may have that no law gives it. Public.
create table exchange.agreement (
    matter    uuid primary key,
    -- of the outcome that concluded it
    fact      uuid not null,
    number    text not null,
    receiver  uuid not null,
    -- its name as it agreed
    party     text not null,
    -- that provides
    office    text not null,
    types     text[] not null,
    -- GB/T 2260: subjects registered in it
    territory text not null,
    purpose   text not null,
    basis     text not null,
    retention text not null,
    since     date not null,
    until     date not null,
    -- before its last day
    ended     date,
    -- address under which the receiver issues certificates that are recognised here
    issuer    text,
    -- thumbprint of its key (RFC 7638), as both sides wrote it down
    issuer_key text check ((issuer is null) = (issuer_key is null))
);
create index agreement_receiver on exchange.agreement (receiver);
create index agreement_fact on exchange.agreement (fact);
create index agreement_issuer on exchange.agreement (issuer) where issuer is not null;

-- 再提供同意: that what a provider shared may go on to receivers of some kinds.
create table exchange.onward_consent (
    -- of the outcome that gave it
    fact      uuid primary key,
    matter    uuid not null,
    number    text not null,
    provider  uuid not null,
    -- of report
    type      text not null,
    receivers text[] not null,
    -- the one report that it is about
    record    uuid,
    until     date not null,
    ended     date
);
create index onward_consent_provider on exchange.onward_consent (provider, type);
create index onward_consent_matter on exchange.onward_consent (matter);

-- 接收单位: who received which version of a thing, a record or a measure; rows are only added, the first day of each stands.
create table exchange.receiver (
    thing        uuid not null,
    version      uuid not null,
    organisation uuid not null,
    day          date not null,
    primary key (thing, organisation, version)
);
