-- A review of a merchant that the platform has not registered counts nowhere, as in trade: held is 'WAITING', later 'EXPIRED'.
-- It waits for a number of the platform, or, where it names its order alone, with that order.
alter table review.review add column held text;
alter table review.review add column held_on date;
alter table review.review add column attributed_by uuid;
alter table review.review add column waits_for text;
create index review_waits on review.review (platform, waits_for) where waits_for is not null;
create index review_held on review.review (platform, held) where held is not null;
create index review_attributed on review.review (platform, attributed_by) where attributed_by is not null;
create index review_of_order on review.review (platform, order_key) where merchant is null;
