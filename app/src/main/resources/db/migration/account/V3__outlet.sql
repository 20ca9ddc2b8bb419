-- Where an organisation is told things besides its inbox; encrypted.
alter table account.organisation
    add column email bytea,
    add column phone bytea;

-- What is or was told to somebody; address and words are encrypted, and gone after the days that are set.
create table account.notice (
    id           uuid primary key,
    made_at      timestamptz not null,
    organisation uuid references account.organisation,
    channel      text not null check (channel in ('MAIL', 'SMS', 'INBOX')),
    address      bytea,
    content      bytea not null,
    -- SHOWN: a demo's, or one that has no other way than the inbox
    state        text not null check (state in ('WAITING', 'SENT', 'FAILED', 'SHOWN')),
    attempts     int not null default 0,
    next_at      timestamptz,
    sent_at      timestamptz,
    failure      text,
    check ((state = 'WAITING') = (next_at is not null))
);
create index notice_waiting on account.notice (next_at) where state = 'WAITING';
create index notice_organisation on account.notice (organisation, id);
create index notice_made on account.notice (made_at);
