-- A decision has a legal day, as its beginning and its end have; the moment of sealing is the log's.
alter table measure.measure alter column decided type date using (decided at time zone 'Asia/Shanghai')::date;
