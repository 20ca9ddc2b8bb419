-- The batches of the access log, so that the newest is found: one that is cut off at the end would not be missed otherwise.
create index fact_access_batch on evidence.fact (id) where type = 'access-batch';
