-- The live session in which an order was placed, and the promotion under which, as its platform names them.
alter table trade.orders add column session text, add column promotion text;
