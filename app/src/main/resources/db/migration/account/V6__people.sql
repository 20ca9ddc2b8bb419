-- 执法证 of an officer (行政执法证件): its number, and through which day it is valid.
alter table account.account
    add column certificate     text,
    add column certified_until date,
    add constraint certificate_is_whole check ((certificate is null) = (certified_until is null)),
    -- shut by an administrator until it is opened again
    add column disabled_at     timestamptz,
    -- the password was made by somebody else and must be changed at the next sign-in
    add column one_time        boolean not null default false;

-- What a token may be used for; those from before keep all that they had.
alter table account.token
    add column scopes       text[],
    add column expires_at   timestamptz,
    add column last_used_at timestamptz;
update account.token
set scopes = case when administers then array['report', 'matter', 'read', 'administer']
                  else array['report', 'matter', 'read'] end;
alter table account.token
    alter column scopes set not null,
    drop column administers;
create index token_organisation on account.token (organisation, id);
