-- What a platform reports of a merchant that it has not registered is kept and sealed but counts nowhere: the order is held
-- ('WAITING', later 'EXPIRED'; null counts), and each such line says for which number of the platform it waits.
alter table trade.orders add column held text;
alter table trade.orders add column held_on date;
-- the report that registered the merchant for which the order had waited
alter table trade.orders add column attributed_by uuid;
alter table trade.line add column waits_for text;
create index orders_held on trade.orders (platform, key) where held is not null;
create index orders_attributed on trade.orders (platform, attributed_by) where attributed_by is not null;
create index line_waits on trade.line (platform, waits_for) where waits_for is not null;
