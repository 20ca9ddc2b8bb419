create table account.organisation (
    id         uuid primary key,
    name       text not null,
    kind       text not null,
    code       text,
    division   text,
    parent     uuid references account.organisation,
    -- the subject this organisation is, known to the module of subjects only
    subject    uuid not null unique,
    created_at timestamptz not null,
    -- An office is a department's organisation with a department word and a level; parent is the office above it, and
    -- division where it is competent.
    department text,
    level      text check (level in ('city', 'district', 'station')),
    -- where it is told things besides its inbox; encrypted
    email      bytea,
    phone      bytea,
    -- what its name is compared by, as PlainName writes it
    plain_name text not null,
    constraint office_is_whole check ((department is null) = (level is null))
);
create index organisation_department on account.organisation (department) where department is not null;
create index organisation_plain_name on account.organisation (plain_name);
create index organisation_code on account.organisation (code) where code is not null;

-- 机构变更: an organisation is renamed, merged into another or succeeded by one (机构改革), by two persons.
create table account.organisation_change (
    -- the proposal, whose sealed facts say who proposed and who decided
    id              uuid primary key,
    organisation    uuid not null references account.organisation,
    act             text not null check (act in ('RENAMED', 'MERGED', 'SUCCEEDED')),
    -- its name until that day
    name            text not null,
    successor       uuid references account.organisation,
    day             date not null,
    document_number text not null,
    document_name   text not null,
    reason          text not null,
    seal            uuid not null,
    check ((act = 'RENAMED') = (successor is null)),
    check (successor <> organisation)
);
create index organisation_change_of on account.organisation_change (organisation, day);
-- who has a successor is dissolved: once, and for good
create unique index organisation_dissolved on account.organisation_change (organisation) where successor is not null;

create table account.account (
    id              uuid primary key,
    organisation    uuid not null references account.organisation,
    name            text not null unique,
    display_name    text not null,
    role            text not null,
    password        text not null,
    created_at      timestamptz not null,
    -- what the person is in the office, and who stands in while the person is away (until and with the day named)
    post            text check (post in ('HANDLER', 'HEAD')),
    stand_in        uuid references account.account,
    away_until      date,
    left_at         timestamptz,
    -- 执法证 of an officer (行政执法证件): its number, and through which day it is valid
    certificate     text,
    certified_until date,
    -- shut by an administrator until it is opened again
    disabled_at     timestamptz,
    -- the password was made by somebody else and must be changed at the next sign-in
    one_time        boolean not null default false,
    constraint certificate_is_whole check ((certificate is null) = (certified_until is null))
);
create index account_organisation on account.account (organisation);
-- one certificate is one human; who left may have it in another office
create unique index account_certificate on account.account (certificate) where left_at is null;
create index account_name on account.account (lower(name));

-- Shown once, kept as a hash.
create table account.token (
    id           uuid primary key,
    organisation uuid not null references account.organisation,
    label        text not null,
    hash         bytea not null unique,
    created_at   timestamptz not null,
    revoked_at   timestamptz,
    -- what it may be used for
    scopes       text[] not null,
    expires_at   timestamptz,
    last_used_at timestamptz
);
create index token_organisation on account.token (organisation, id);

create table account.session (
    hash         bytea primary key,
    account      uuid not null references account.account,
    expires_at   timestamptz not null,
    id           uuid not null default gen_random_uuid() unique,
    opened_at    timestamptz not null default now(),
    used_at      timestamptz not null default now(),
    -- without a request for so long it ends
    idle_minutes int not null default 480,
    address      text not null default '',
    -- when the person last showed a password or code
    proved_at    timestamptz not null default now(),
    -- what is still to be done before the session is good for anything
    pending      text check (pending in ('CODE', 'PASSWORD', 'SPLIT', 'ENROL'))
);
create index session_expiry on account.session (expires_at);
create index session_account on account.session (account);

-- Who looked at or did what; kept ten years (浙江省公共信用信息管理条例 art. 20).
create table account.access (
    id           uuid primary key,
    at           timestamptz not null,
    account      uuid,
    organisation uuid,
    act          text not null,
    object       text not null,
    purpose      text,
    -- how often, where what repeats is counted; and by whom, where it is nobody known: a keyed digest of a name or address
    times        int not null default 1,
    stranger     text
);
create index access_time on account.access (at desc);
-- Who looked at something or at a part of it, WHOLE/PART: the data subject asks by object (个人信息保护法第44条、第45条).
create index access_object on account.access (split_part(object, '/', 1), at desc);

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

-- The hosts under which a platform runs its shops, as two persons confirmed them; a link to another host is not its own.
create table account.organisation_host (
    organisation uuid not null references account.organisation,
    host         text not null,
    confirmed_at timestamptz not null,
    primary key (organisation, host)
);

-- Lines that no batch holds yet.
create table account.access_waiting (
    id uuid primary key
);

-- Lines that were sealed together. The fact's payload holds them, and the digest of the batch before.
create table account.access_batch (
    number    bigint primary key,
    fact      uuid not null unique,
    seal      uuid not null,
    -- SHA-256 of the payload
    digest    bytea not null,
    lines     int not null,
    sealed_at timestamptz not null
);

-- Up to which batch a receiver outside has the log.
create table account.access_sent (
    receiver text primary key,
    batch    bigint not null
);

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

-- Hashes of passwords and tokens that wait for the second person; a proposal names one by its id.
create table account.prepared_secret (
    id          uuid primary key,
    -- null once it was used, while the second half is still to be shown
    secret      text,
    -- half of a password in plain, shown to who approves; the other half was shown to who proposed, and is in no table
    second_half text,
    prepared_at timestamptz not null
);

-- Tokens of authorities that two persons approved, until the head of the office collects them.
create table account.token_to_collect (
    -- the proposal
    id           uuid primary key,
    organisation uuid not null references account.organisation,
    label        text not null,
    scopes       text[] not null,
    days         int not null,
    approved_at  timestamptz not null
);
create index token_to_collect_of on account.token_to_collect (organisation);

-- Who is competent where the general rule does not say (指定管辖).
create table account.competence (
    definition text not null,
    department text not null,
    level      text not null,
    -- the beginning of a division's code: 3301 is the whole city
    territory  text not null,
    office     uuid not null,
    primary key (definition, department, level, territory)
);

-- Whose account it is: the blind index of an identity number that two administrators saw. One person has one account.
create table account.identity (
    account      uuid primary key references account.account,
    number_index text not null unique,
    proposal     uuid not null
);
