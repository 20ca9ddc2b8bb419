-- In which transaction a row was written, so that who follows what comes in passes over none that is still being written.
-- What was there before has no such number and is not followed.
alter table review.review add column written xid8;
alter table review.review alter column written set default pg_current_xact_id();
create index review_written on review.review (written) where written is not null;
