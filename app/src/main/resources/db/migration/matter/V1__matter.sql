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
-- What somebody is recused from is not counted for that person.
create index matter_recused on matter.matter using gin (recused) where recused <> '{}';

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
    -- keyed hashes of the pairs of characters in a party's name, so that a part of it finds it; empty for who is secret, null
    -- until the name was read
    grams        bigint[],
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
-- What nobody is in charge of, and what lies in one place: each is a walk along one index, as the inbox as a whole is.
create index participant_unassigned on matter.participant (desk, due, matter)
    where open and handler is null and kind = 'OFFICE';
create index participant_place on matter.participant (desk, place, due, matter) where open and place is not null;
-- Found again when the subject registers as an organisation, or when whom an act waited for has decided.
create index participant_subject on matter.participant (subject, matter)
    where subject is not null and organisation is null and open;
-- Closed matters are found as open ones are: along one index, in the order of the inbox.
create index participant_all on matter.participant (desk, due, matter) include (open);
create index participant_grams on matter.participant using gin (grams) where grams is not null;
create index participant_unread on matter.participant (matter)
    where grams is null and kind = 'PARTY' and details is not null;
-- Whether any case is about a subject is asked before the subject is let go of.
create index participant_known on matter.participant (subject) where subject is not null;

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
    primary key (matter, act)
);
create unique index act_key on matter.act (actor, key) where key is not null;

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

create table matter.outcome (
    id        uuid primary key,
    matter    uuid not null,
    act       int not null,
    kind      text not null,
    role      text not null,
    subject   uuid,
    day       date not null,
    -- the deciding office as it was called on that day, and which it is
    office    text not null,
    office_id uuid,
    -- by field, the parties whose names are values
    parties   jsonb not null default '{}',
    -- encrypted; null once erased
    content   bytea,
    seal      uuid not null,
    position  int not null,
    delivered timestamptz
);
create index outcome_matter on matter.outcome (matter);
create index outcome_waiting on matter.outcome (kind) where delivered is null;
create index outcome_subject on matter.outcome (subject) where subject is not null;

-- A version of a definition, in force from its day. The shipped files are the first ones at first start; what comes later is a
-- proposal first.
create table matter.definition (
    fact           uuid primary key,
    name           text not null,
    version        int not null,
    effective_from date not null,
    digest         bytea not null,
    source         text not null,
    seal           uuid not null,
    -- open matters of this version go over to it once it is in force; in batches, the last id of each is kept
    carry_from     int,
    carried        bigint not null default 0,
    carried_after  uuid,
    carried_at     timestamptz,
    unique (name, version)
);
create index definition_to_carry on matter.definition (effective_from) where carry_from is not null and carried_at is null;

-- What was committed to and drawn in a matter of random inspection; encrypted, since certificates name officers.
create table matter.draw (
    matter      uuid primary key,
    -- null for a draw that was made on the provincial platform
    lists       bytea,
    -- the act that committed; its id is part of the seed
    committed   uuid not null,
    commit_seal uuid not null,
    visits      bytea,
    revealed    uuid,
    reveal_seal uuid
);

-- Matters that were passed over when their definition was carried over, since an act waited for its second person.
create table matter.late (
    matter     uuid primary key,
    definition text not null,
    version    int not null
);

-- A matter that an office would hand to one that is not competent by the table: it stays where it is until that one takes it.
create table matter.transfer_offer (
    matter  uuid primary key,
    -- the role that the office would have
    role    text not null,
    office  uuid not null,
    -- the act that asked for it, whose form holds the reason
    act     int not null,
    offered date not null
);
create index transfer_offer_office on matter.transfer_offer (office, offered, matter);

-- Who committed to a draw: one that is not revealed binds both persons, void or not, so that none is tried until it pleases.
create table matter.draw_commitment (
    account uuid not null,
    draw    uuid not null,
    day     date not null,
    binding boolean not null default true,
    primary key (account, draw)
);
create unique index draw_commitment_binding on matter.draw_commitment (account) where binding;

-- Which of those drawn have their inspection, by their place in the result.
create table matter.drawn_inspection (
    draw       uuid not null,
    place      int not null,
    inspection uuid not null,
    primary key (draw, place)
);

-- Up to which act somebody has opened a case, so that what is new in it can be told.
create table matter.seen (
    account uuid not null,
    matter  uuid not null,
    act     int not null,
    primary key (account, matter)
);
