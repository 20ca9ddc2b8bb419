-- The office whose case published the arrears; null if they were published before this was kept.
alter table exchange.obligation add column publisher text;
