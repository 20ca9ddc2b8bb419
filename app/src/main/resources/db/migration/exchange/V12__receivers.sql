-- 接收单位: the tables were made by the modules that had them, and come from there: records, which have versions, and measures.
alter table exchange.receiver rename column record to thing;
alter table exchange.receiver rename column fact to version;
insert into exchange.receiver (thing, version, organisation, day)
select measure, measure, organisation, day from exchange.measure_receiver;
drop table exchange.measure_receiver;
