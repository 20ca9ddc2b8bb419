-- A decision has a legal day, as its beginning and its end have; the moment of sealing is the log's.
alter table measure.measure alter column decided type date using (decided at time zone 'Asia/Shanghai')::date;

-- the order of the public list: its pages follow the index, however many begin on one day
drop index measure.measure_public;
create index measure_public on measure.measure (since, id) where published and ended is null and suspended is null;
