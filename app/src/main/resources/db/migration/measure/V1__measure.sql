-- 措施目录: versions of the measures that may be taken, each sealed with the digest of its text.
create table measure.catalogue (
    fact           uuid primary key,
    item           text not null,
    version        integer not null,
    digest         bytea not null,
    source         text not null,
    effective_from date not null,
    seal           uuid not null,
    unique (item, version)
);

-- 奖惩措施: what was decided in a case. The effect ends with its last day by itself.
create table measure.measure (
    id        uuid primary key,
    matter    uuid not null unique,
    number    text not null unique,
    item      text not null,
    version   integer not null,
    sanction  boolean not null,
    nature    text not null,
    published boolean not null,
    subject   uuid not null,
    office    text not null,
    basis     text not null,
    reason    text not null,
    -- fact that it rests on, and number of the record of an authority
    evidence  uuid,
    record    text,
    since     date not null,
    until     date not null,
    way_back  text not null,
    ended     date,
    -- early or undone; null while it runs and where its last day ended it
    ending    text,
    suspended date,
    decided   timestamptz not null,
    seal      uuid not null
);
create index measure_subject on measure.measure (subject, until);
create index measure_changed on measure.measure (number) where ended is not null or suspended is not null;
create index measure_record on measure.measure (id) where record is not null and ended is null and suspended is null;
create index measure_public on measure.measure (since desc, id) where published and ended is null and suspended is null;

-- 执行: one order to one executor, in a case of its own.
create table measure.execution (
    matter   uuid primary key,
    measure  text not null,
    number   text not null,
    executor uuid,
    name     text not null,
    state    text not null,
    -- what the executor is told next: end, suspend or resume
    told     text,
    address  text,
    ordered  date not null,
    changed  date not null,
    -- what a later look found at the address
    seen     text,
    looked   timestamptz
);
create index execution_measure on measure.execution (measure);
create index execution_suspended on measure.execution (measure) where state = 'SUSPENDED';
create index execution_look on measure.execution (looked nulls first) where state = 'EXECUTED' and address is not null;

-- 措施建议: what other cases proposed, until a case of its own takes it up.
create table measure.proposal (
    id       uuid primary key,
    matter   uuid not null,
    number   text not null,
    -- name of the office that proposed it
    office   text not null,
    subject  uuid not null,
    -- as it was proposed: the name of an item, or words of an earlier edition
    item     text not null,
    reason   text not null,
    basis    text not null,
    evidence uuid,
    record   text,
    day      date not null,
    raised   uuid,
    -- when a case was last tried to be opened
    tried    timestamptz
);
create index proposal_waiting on measure.proposal (tried nulls first, id) where raised is null;
create index proposal_matter on measure.proposal (matter);
create index proposal_raised on measure.proposal (raised);
create index proposal_subject on measure.proposal (subject);

-- 平台奖惩规则: what platforms gave on file, and what they did by it.
create table measure.platform_rule (
    id        uuid primary key,
    platform  uuid not null,
    title     text not null,
    effect    text not null,
    effective date not null,
    promise   text not null,
    appeal    text not null,
    address   text
);
create table measure.platform_act (
    id       uuid primary key,
    platform uuid not null,
    rule     text not null,
    effect   text not null,
    act      text not null,
    since    date not null,
    person   boolean not null,
    -- day of the platform's own disclosure
    disclosed date
);
create index platform_act_since on measure.platform_act (since);
