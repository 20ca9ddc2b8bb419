-- 公开的措施 as told to receivers: told while it is in force, withdrawn since it was ended or suspended, hidden where its subject is not
-- shown; null while nobody was told.
alter table measure.measure add column shared text;
create index measure_untold on measure.measure (id)
    where published and ended is null and suspended is null and (shared is null or shared = 'withdrawn');
create index measure_gone on measure.measure (id) where shared = 'told' and (ended is not null or suspended is not null);

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
