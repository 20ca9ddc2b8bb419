-- Events of shared data in the order of their commits; rows are only added. A withdrawal empties the earlier events of its thing.
create table exchange.event (
    ordinal   bigint primary key,
    id        uuid not null unique,
    type      text not null,
    change    text not null check (change in ('PUBLISHED', 'CHANGED', 'WITHDRAWN')),
    thing     uuid not null,
    version   uuid,
    subject   uuid not null,
    at        timestamptz not null,
    content   jsonb not null
);
create index event_thing on exchange.event (thing, ordinal desc);
create index event_at on exchange.event (at);
-- Who publishes locks it, so that no event appears below one that was read.
create table exchange.head (ordinal bigint not null);
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
    created_at    timestamptz not null
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
