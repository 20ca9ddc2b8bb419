-- 平台奖惩规则: what platforms gave on file, and what they did by it.
create table bylaw.rule (
    id        uuid primary key,
    platform  uuid not null,
    title     text not null,
    effect    text not null,
    effective date not null,
    promise   text not null,
    appeal    text not null,
    address   text,
    seal      uuid not null
);

create table bylaw.act (
    id        uuid primary key,
    platform  uuid not null,
    rule      text not null,
    effect    text not null,
    act       text not null,
    since     date not null,
    by_person boolean not null,
    -- day of the platform's own disclosure
    disclosed date,
    seal      uuid not null
);
create index act_since on bylaw.act (since);
