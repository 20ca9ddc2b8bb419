-- A review is never deleted: a changed one is a new version, and the old one stays (电子商务法 art. 39).
create table review.review (
    id        uuid primary key,
    platform  uuid not null,
    order_key text not null,
    number    text,
    merchant  uuid,
    zone      text not null,
    rating    smallint not null,
    created   timestamptz not null,
    title     text,
    text      text,
    answered  timestamptz,
    buyer     text,
    follows   text,
    reply     text,
    seal      uuid not null,
    current   boolean not null default true
);
create index review_created on review.review (platform, id) where current;
