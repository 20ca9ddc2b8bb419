-- The last day on which the organisation was told that events were given up.
alter table exchange.subscription add column told date;
