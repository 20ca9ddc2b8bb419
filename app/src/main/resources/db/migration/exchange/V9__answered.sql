-- When the receiver last took an event, or the test event.
alter table exchange.subscription add column answered timestamptz;
