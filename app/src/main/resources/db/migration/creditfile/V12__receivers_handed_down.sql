-- Who received what is kept by the exchange, for all that is shared.
alter table creditfile.receiver set schema exchange;
