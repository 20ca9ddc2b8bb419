-- A review is never deleted: a changed one is a new version, and the old one stays (电子商务法 art. 39).
create table review.review (
    id            uuid primary key,
    platform      uuid not null,
    order_key     text not null,
    number        text,
    merchant      uuid,
    zone          text not null,
    rating        smallint not null,
    created       timestamptz not null,
    -- encrypted; title and answer of a review are in its sealed report alone
    text          bytea,
    buyer         text,
    follows       text,
    seal          uuid not null,
    current       boolean not null default true,
    -- A review of a merchant that the platform has not registered counts nowhere, as in trade: held is 'WAITING', later 'EXPIRED'.
    -- It waits for a number of the platform, or, where it names its order alone, with that order.
    held          text,
    held_on       date,
    attributed_by uuid,
    waits_for     text,
    -- the withdrawal that marks it: one without a ground of the law removes nothing
    withdrawn_by  uuid
);
create index review_created on review.review (platform, id) where current;
create index review_waits on review.review (platform, waits_for) where waits_for is not null;
create index review_held on review.review (platform, held) where held is not null;
-- The reviews of some merchants are found by whom they name and by their orders.
create index review_order on review.review (platform, order_key);
create index review_merchant on review.review (merchant) where merchant is not null;
create index review_attributed on review.review (attributed_by) where attributed_by is not null;
