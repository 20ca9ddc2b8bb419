-- How it stands with each outside system: with all that goes to it, up to which event was looked for it, and with each message that
-- comes from it, how far was read. What is wrong with one stops none of the others.
create table adapter.system (
    name          text not null,
    -- that comes in; empty for all that goes
    message       text not null default '',
    position      bigint not null default 0,
    cursor        text not null default '',
    success       timestamptz,
    failing_since timestamptz,
    attempts      integer not null default 0,
    next_try      timestamptz,
    problem       text,
    detail        text,
    -- whether the office in charge was told that it is away
    told          boolean not null default false,
    primary key (name, message)
);

-- The ordinal of the last state of any thing.
create table adapter.head (
    ordinal bigint not null
);
insert into adapter.head (ordinal) values (0);

-- What a system is to have of a thing, one row a thing: a newer state takes the place of one that was not taken yet, so that no
-- older one can follow a newer one.
create table adapter.dispatch (
    id            uuid primary key,
    system        text not null,
    message       text not null,
    thing         uuid not null,
    version       uuid,
    -- those of one queue, a subject or a matter, go in their order
    queue         uuid not null,
    ordinal       bigint not null,
    -- under the data key; null where the thing is withdrawn
    content       bytea,
    since         date not null,
    due           date,
    told          boolean not null default false,
    state         text not null check (state in ('WAITING', 'DELIVERED', 'REFUSED', 'GIVEN_UP')),
    attempts      integer not null default 0,
    next_try      timestamptz not null,
    failing_since timestamptz,
    problem       text,
    detail        text,
    -- what the system answered when it took it
    number        text,
    address       text,
    delivered_at  timestamptz,
    -- what its page tells, under the data key, until it was seen that it does so no more
    shown         bytea,
    -- the later look at its page over there
    look_at       timestamptz,
    looked_at     timestamptz,
    seen          text check (seen in ('STANDING', 'OTHER', 'MISSING', 'GONE', 'REMAINS')),
    digest        bytea,
    proof         uuid,
    proof_ordinal bigint,
    proof_seen    text,
    unique (system, thing)
);
create index dispatch_waiting on adapter.dispatch (system, ordinal) where state = 'WAITING';
create index dispatch_queue on adapter.dispatch (queue, system, ordinal) where state = 'WAITING';
create index dispatch_look on adapter.dispatch (system, look_at) where look_at is not null;
-- what somebody has to look at, counted on the home of the office in charge
create index dispatch_stuck on adapter.dispatch (system)
    where state in ('REFUSED', 'GIVEN_UP') or seen in ('OTHER', 'MISSING', 'REMAINS');
create index dispatch_due on adapter.dispatch (system, due)
    where due is not null and (state <> 'DELIVERED' or seen in ('OTHER', 'MISSING', 'REMAINS'));
create index dispatch_thing on adapter.dispatch (thing);
create index dispatch_version on adapter.dispatch (version);
create index dispatch_proof on adapter.dispatch (proof) where proof is not null;

-- What was sealed of looks: which fact of which thing.
create table adapter.proof (
    fact   uuid primary key,
    system text not null,
    thing  uuid not null,
    at     timestamptz not null
);
create index proof_thing on adapter.proof (thing);

-- What a system handed in, once by its number there.
create table adapter.arrival (
    system  text not null,
    message text not null,
    number  text not null,
    -- under which it is opened, so that a repetition opens nothing
    key     text not null,
    digest  bytea not null,
    -- under the data key; gone once it was opened
    content bytea,
    state   text not null check (state in ('TAKEN', 'OPENED', 'REFUSED')),
    problem text,
    detail  text,
    matter  uuid,
    -- of the report or the number of the matter
    result  text,
    at      timestamptz not null,
    -- since when the system tells something else under the number
    differs timestamptz,
    primary key (system, message, number)
);
create index arrival_waiting on adapter.arrival (system, at) where state = 'TAKEN';
create index arrival_refused on adapter.arrival (system, at) where state = 'REFUSED';
create index arrival_matter on adapter.arrival (matter) where matter is not null;
