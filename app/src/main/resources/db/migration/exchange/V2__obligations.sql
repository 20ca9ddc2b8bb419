-- 报送义务: what one side owes the other, from cases and from the table of recurring reports.
create table exchange.obligation (
    id        uuid primary key,
    duty      text not null,
    -- who owes it, an office by its own subject
    subject   uuid not null,
    creditor  text not null,
    -- the month of a recurring report; the case otherwise
    occasion  text not null,
    matter    uuid,
    -- under the data key: a promise names what only its sides know
    content   bytea,
    basis     text not null,
    statutory boolean not null,
    incurred  date not null,
    due       date not null,
    settled   date,
    outcome   text check (outcome in ('MET', 'BROKEN', 'LIFTED')),
    -- of the receipt that stands, and whether a department confirms it
    receipt   text,
    confirmed boolean not null default false,
    -- since when the arrears are public
    published date,
    unique (duty, subject, occasion),
    check ((settled is null) = (outcome is null))
);
create index obligation_open on exchange.obligation (due, id) where settled is null;
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
    id        uuid primary key,
    matter    uuid not null,
    field     text not null,
    office    text not null,
    article   text not null,
    proposal  text not null,
    asked     date not null,
    refused   date not null
);
create index obstacle_refused on exchange.obstacle (refused desc, id);
