-- 公开的措施 as told to receivers: told while it is in force; had by somebody from the list, but told to nobody or to be looked at again;
-- hidden where its subject is not shown; null where nobody has it.
alter table measure.measure add column shared text;
-- What is in force when this begins, or was, counts as told: the list has it, and no receiver gets years of news in a night. Its early end is
-- news, and what is suspended is told when it goes on.
update measure.measure set shared = 'told'
where published and ended is null and suspended is null and since <= (now() at time zone 'Asia/Shanghai')::date;
create index measure_untold on measure.measure (id)
    where published and ended is null and suspended is null and (shared is null or shared = 'had');
create index measure_gone on measure.measure (id) where (ended is not null or suspended is not null) and shared in ('told', 'had');

-- The state of an order of which its executor's program was told; what stands when this begins counts as told.
alter table measure.execution add column shared text;
update measure.execution set shared = state;
create index execution_untold on measure.execution (matter) where shared is distinct from state and executor is not null;

-- 接收单位: who had a measure through the interface, so that its end follows it there.
create table measure.receiver (
    measure      uuid not null,
    organisation uuid not null,
    day          date not null,
    primary key (measure, organisation)
);
