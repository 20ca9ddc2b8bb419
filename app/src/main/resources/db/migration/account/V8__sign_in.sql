alter table account.session
    add column id           uuid not null default gen_random_uuid() unique,
    add column opened_at    timestamptz not null default now(),
    add column used_at      timestamptz not null default now(),
    -- without a request for so long it ends; those from before end by their hour alone
    add column idle_minutes int not null default 480,
    add column address      text not null default '',
    -- when the person last showed a password or code
    add column proved_at    timestamptz not null default now(),
    -- what is still to be done before the session is good for anything
    add column pending      text check (pending in ('CODE', 'PASSWORD', 'SPLIT', 'ENROL'));
create index session_account on account.session (account);

-- The secret of an authenticator app, encrypted; in use once it is confirmed.
create table account.second_factor (
    account      uuid primary key references account.account,
    secret       bytea not null,
    confirmed_at timestamptz,
    -- the last step whose code was used: none is taken twice
    last_step    bigint not null default 0
);

create table account.recovery_code (
    account uuid not null references account.account,
    hash    bytea not null,
    used_at timestamptz,
    primary key (account, hash)
);

-- Failures in a row, by digests of names and addresses, so that unknown names wait like known ones.
create table account.sign_in_delay (
    key        bytea primary key,
    failures   int not null,
    wait_until timestamptz not null,
    last_at    timestamptz not null
);
create index sign_in_delay_age on account.sign_in_delay (last_at);

-- Where an account was signed in to before: a digest of name and address. No failures from elsewhere shut it out there.
create table account.usual_address (
    key     bytea primary key,
    last_at timestamptz not null
);
create index usual_address_age on account.usual_address (last_at);

alter table account.account
    drop column failures,
    drop column locked_until;
create index account_name on account.account (lower(name));
