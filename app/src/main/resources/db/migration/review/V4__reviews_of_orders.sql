-- The reviews of some merchants are found by whom they name and by their orders.
drop index review.review_of_order;
create index review_order on review.review (platform, order_key);
create index review_merchant on review.review (merchant) where merchant is not null;

-- Who follows what comes in does so in the order of the log, by the places of the facts.
drop index review.review_written;
alter table review.review drop column written;
drop index review.review_attributed;
create index review_attributed on review.review (attributed_by) where attributed_by is not null;
