-- Certificates of several kinds. Each keeps digests of what must stay true; those issued before kept one of all they say,
-- which is made in another way now, so they end.
alter table exchange.certificate
    add kind text not null default 'public-file',
    add says text[] not null default '{}',
    drop column digest;
alter table exchange.certificate alter kind drop default, alter says drop default;
update exchange.certificate set revoked = now() where revoked is null;
