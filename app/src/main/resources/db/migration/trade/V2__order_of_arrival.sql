-- In which transaction a row was written, so that who follows what comes in passes over none that is still being written.
-- What was there before has no such number and is not followed.
alter table trade.scan add column written xid8;
alter table trade.scan alter column written set default pg_current_xact_id();
create index scan_written on trade.scan (written) where written is not null;
alter table trade.parcel add column written xid8;
alter table trade.parcel alter column written set default pg_current_xact_id();
-- Who follows asks for earlier versions of a parcel as well.
drop index trade.parcel_waybill;
create index parcel_waybill on trade.parcel (waybill) where waybill is not null;
create index parcel_written on trade.parcel (written) where written is not null;
