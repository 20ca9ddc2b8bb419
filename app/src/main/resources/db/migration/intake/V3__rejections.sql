-- The rejected items of a request with their keys, which only the reporter sees: encrypted, since a key may hold anything.
alter table intake.message add column rejections bytea;
create index message_rejections on intake.message (reporter, received_at desc) where rejections is not null;
