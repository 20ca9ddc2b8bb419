create table account.organisation (
    id         uuid primary key,
    name       text not null,
    kind       text not null,
    code       text,
    division   text,
    parent     uuid references account.organisation,
    -- the subject this organisation is, known to the module of subjects only
    subject    uuid not null unique,
    created_at timestamptz not null
);

create table account.account (
    id           uuid primary key,
    organisation uuid not null references account.organisation,
    name         text not null unique,
    display_name text not null,
    role         text not null,
    password     text not null,
    failures     int not null default 0,
    locked_until timestamptz,
    created_at   timestamptz not null
);

-- Shown once, kept as a hash.
create table account.token (
    id           uuid primary key,
    organisation uuid not null references account.organisation,
    label        text not null,
    hash         bytea not null unique,
    administers  boolean not null default false,
    created_at   timestamptz not null,
    revoked_at   timestamptz
);

create table account.session (
    hash       bytea primary key,
    account    uuid not null references account.account,
    expires_at timestamptz not null
);
create index session_expiry on account.session (expires_at);

-- Who looked at or did what; kept ten years (浙江省公共信用信息管理条例 art. 20).
create table account.access (
    id         uuid primary key,
    at         timestamptz not null,
    account    uuid,
    organisation uuid,
    act        text not null,
    object     text not null,
    purpose    text
);
create index access_time on account.access (at desc);
