-- One row a matter: where it stands. What stands here follows from its acts, which are sealed.
create table matter.matter (
    id          uuid primary key,
    definition  text not null,
    version     int not null,
    number      text not null unique,
    stage       text not null,
    opened      date not null,
    ended       date,
    acts        int not null,
    -- counts every change, also those that are no act: who read an older one writes nothing
    revision    int not null,
    -- an act that waits for a second person
    pending     int,
    parent      uuid,
    merged_into uuid,
    -- of a stranger: the hash of the secret shown once
    receipt     bytea unique,
    -- persons with an interest, who may neither act nor look
    recused     uuid[] not null default '{}',
    due         date not null default 'infinity',
    provisional boolean not null default false
);
create index matter_children on matter.matter (parent) where parent is not null;
create index matter_provisional on matter.matter (id) where provisional and ended is null;
create index matter_open on matter.matter (definition, version, id) where ended is null;

-- Who takes part, and in whose inbox it lies. Names and contacts are encrypted.
create table matter.participant (
    matter       uuid not null,
    role         text not null,
    kind         text not null,
    subject      uuid,
    organisation uuid,
    account      uuid,
    -- the organisation, or the account of a citizen, whose inbox it is
    desk         uuid,
    details      bytea,
    name_index   bytea,
    reason       text,
    place        text,
    came_from    uuid,
    handler      uuid,
    definition   text not null,
    due          date not null default 'infinity',
    waits        boolean not null default false,
    open         boolean not null default true,
    -- the act that named it
    fact         uuid not null,
    primary key (matter, role)
);
-- Inboxes hold open matters alone, so that they stay small when matters grow many.
-- What an inbox asks for beside the order, and what a wall counts, stands in the index: an office may have tens of
-- thousands, and each row of the table is a page of its own.
create index participant_waits on matter.participant (desk, due, matter, definition) where waits;
create index participant_open on matter.participant (desk, due, matter, definition) include (kind, handler) where open;
create index participant_handler on matter.participant (handler, due, matter) where open and handler is not null;
create index participant_desk on matter.participant (desk, matter);
create index participant_name on matter.participant (name_index) where name_index is not null;

create table matter.act (
    matter       uuid not null,
    act          int not null,
    step         text not null,
    role         text,
    account      uuid,
    organisation uuid,
    stage_from   text not null,
    stage_to     text not null,
    day          date not null,
    at           timestamptz not null,
    form         text,
    -- the fact that holds the form: that of the pending act where this one confirms it
    form_fact    uuid,
    -- false while, or because, no second person has confirmed
    stands       boolean not null,
    about        int,
    actor        uuid not null,
    key          text,
    digest       bytea,
    erased       boolean not null default false,
    fact         uuid not null unique,
    seal         uuid not null,
    -- the feed goes by it: what commits later never comes before what was read
    written      xid8 not null default pg_current_xact_id(),
    primary key (matter, act)
);
create unique index act_key on matter.act (actor, key) where key is not null;
create index act_written on matter.act (written, matter, act);

create table matter.clock (
    matter      uuid not null,
    clock       text not null,
    state       text not null,
    started     date not null,
    base        date not null,
    "left"      int not null,
    unit        text not null,
    due         date,
    provisional boolean not null,
    unconfirmed boolean not null,
    confirmed   boolean not null,
    extensions  int not null,
    next        date,
    told        int not null,
    primary key (matter, clock)
);
create index clock_next on matter.clock (next, matter) where next is not null;
create index clock_active on matter.clock (matter, clock) where state in ('RUNNING', 'OVERDUE');

create table matter.counter (
    office text not null,
    word   text not null,
    year   int not null,
    last   bigint not null,
    primary key (office, word, year)
);

-- Who is competent where the general rule does not say (指定管辖).
create table matter.competence (
    definition text not null,
    department text not null,
    level      text not null,
    -- the beginning of a division's code: 3301 is the whole city
    territory  text not null,
    office     uuid not null,
    primary key (definition, department, level, territory)
);

create table matter.outcome (
    id        uuid primary key,
    matter    uuid not null,
    act       int not null,
    kind      text not null,
    role      text not null,
    subject   uuid,
    day       date not null,
    office    text not null,
    -- encrypted; null once erased
    content   bytea,
    seal      uuid not null,
    log_index bigint,
    position  int not null,
    delivered timestamptz
);
create index outcome_matter on matter.outcome (matter);
create index outcome_waiting on matter.outcome (kind, log_index, position) where delivered is null;
