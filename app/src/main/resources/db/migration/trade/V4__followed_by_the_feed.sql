-- Who follows what comes in does so in the order of the log, by the places of the facts.
drop index trade.scan_written;
alter table trade.scan drop column written;
drop index trade.parcel_written;
alter table trade.parcel drop column written;
drop index trade.orders_attributed;
create index orders_attributed on trade.orders (attributed_by) where attributed_by is not null;
-- Who follows asks for earlier versions of a parcel as well.
drop index trade.parcel_order;
create index parcel_order on trade.parcel (platform, order_key);
