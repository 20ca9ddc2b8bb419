-- One row a subject. A subject may be known by an identifier alone (referred to before it was reported): then it has no
-- name yet. What two reporters turn out to mean by one subject is joined by same_as and can be taken apart again.
create table subject.subject (
    id              uuid primary key,
    nature          text not null,
    roles           text[] not null default '{}',
    name            text,
    name_secret     bytea,
    code            text,
    code_odd        boolean not null default false,
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
    grams           text[] not null default '{}',
    same_as         uuid references subject.subject,
    reporter        uuid,
    fact            uuid,
    seal            uuid not null,
    updated_at      timestamptz not null
);
create index subject_grams on subject.subject using gin (grams);
create index subject_same on subject.subject (same_as) where same_as is not null;
create index subject_identity on subject.subject (identity_index) where identity_index is not null;

create table subject.identifier (
    scheme  text not null,
    value   text not null,
    subject uuid not null references subject.subject deferrable initially deferred,
    seal    uuid not null,
    primary key (scheme, value)
);
create index identifier_subject on subject.identifier (subject);

create table subject.shop (
    id        uuid primary key,
    platform  uuid not null,
    platform_name text not null,
    key       text not null,
    merchant  uuid not null references subject.subject deferrable initially deferred,
    name      text not null,
    url       text,
    url_key   text,
    category  text,
    opened    date,
    closed    date,
    grams     text[] not null default '{}',
    seal      uuid not null,
    unique (platform, key)
);
create index shop_merchant on subject.shop (merchant);
create index shop_url on subject.shop (url_key) where url_key is not null;
create index shop_grams on subject.shop using gin (grams);

create table subject.licence (
    id         uuid primary key,
    subject    uuid not null references subject.subject deferrable initially deferred,
    number     text not null,
    name       text not null,
    authority  text,
    scope      text,
    valid_from date not null,
    valid_until date,
    status     text not null,
    reporter   uuid not null,
    source     text not null,
    current    boolean not null default true,
    seal       uuid not null,
    received_at timestamptz not null
);
create index licence_subject on subject.licence (subject) where current;

create table subject.outlet (
    id       uuid primary key,
    firm     uuid not null,
    key      text not null,
    name     text not null,
    division text not null,
    address  text,
    seal     uuid not null,
    unique (firm, key)
);

-- A person in a firm, from a date (一人一档).
create table subject.engagement (
    id       uuid primary key,
    person   uuid not null references subject.subject deferrable initially deferred,
    firm     uuid not null,
    key      text not null,
    outlet   text,
    employed date,
    seal     uuid not null,
    unique (firm, key)
);
