-- Outcomes are delivered in the order of the feed, which knows their places in the log.
drop index matter.outcome_waiting;
alter table matter.outcome drop column log_index;
create index outcome_waiting on matter.outcome (kind) where delivered is null;
