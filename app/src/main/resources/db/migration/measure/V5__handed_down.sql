-- Who received what is kept by the exchange, for all that is shared. It has a table of this name already.
alter table measure.receiver rename to measure_receiver;
alter index measure.receiver_pkey rename to measure_receiver_pkey;
alter table measure.measure_receiver set schema exchange;

-- 平台奖惩规则 are no measures: they have a module of their own.
alter table measure.platform_rule set schema bylaw;
alter table measure.platform_act set schema bylaw;
