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
    -- the legal day; the moment of sealing is the log's
    decided   date not null,
    seal      uuid not null,
    -- 公开的措施 as told to receivers: told while it is in force; had by somebody from the list, but told to nobody or to be
    -- looked at again; hidden where its subject is not shown; null where nobody has it
    shared    text,
    foreign key (item, version) references measure.catalogue (item, version)
);
create index measure_subject on measure.measure (subject, until);
create index measure_changed on measure.measure (number) where ended is not null or suspended is not null;
create index measure_record on measure.measure (id) where record is not null and ended is null;
-- An executor asks for what its order names.
create index measure_number on measure.measure (number);
-- the order of the public list: its pages follow the index, however many begin on one day
create index measure_public on measure.measure (since, id) where published and ended is null and suspended is null;
-- Measures of an item that run, to be looked at when what they rest on may be gone.
create index measure_running on measure.measure (item, id) where ended is null;
create index measure_untold on measure.measure (id)
    where published and ended is null and suspended is null and (shared is null or shared = 'had');
create index measure_gone on measure.measure (id) where (ended is not null or suspended is not null) and shared in ('told', 'had');

-- Measures whose row says something else than the sealed outcome that decided it, as the daily comparison found.
create table measure.mismatch (
    id    uuid primary key,
    found timestamptz not null
);

-- 执行: one order to one executor, in a case of its own.
create table measure.execution (
    matter      uuid primary key,
    measure     text not null,
    number      text not null,
    executor    uuid,
    name        text not null,
    state       text not null,
    -- what the executor is told next: end, suspend or resume
    told        text,
    address     text,
    ordered     date not null,
    changed     date not null,
    -- what a later look found at the address
    seen        text,
    looked      timestamptz,
    -- the state of which its executor's program was told
    shared      text,
    -- the item of the catalogue that the executor was asked to carry out: by it a report needs a page, and a platform has to
    -- disclose what it did
    item        text,
    -- 平台公示: the day on which a platform disclosed what it did, as it reported, and the last day that is in time
    disclosed   date,
    disclose_by date
);
create index execution_measure on measure.execution (measure);
create index execution_suspended on measure.execution (measure) where state = 'SUSPENDED';
create index execution_look on measure.execution (looked nulls first) where state = 'EXECUTED' and address is not null;
create index execution_untold on measure.execution (matter) where shared is distinct from state and executor is not null;

-- 措施建议: what other cases proposed, until a case of its own takes it up.
create table measure.proposal (
    id       uuid primary key,
    matter   uuid not null,
    number   text not null,
    -- the office that proposed it, its name and which it is
    office   text not null,
    office_id uuid,
    subject  uuid not null,
    -- as it was proposed: the name of an item
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

-- 周一提示: the last Monday of which an office was told, since a day that broke off is begun anew.
create table measure.digest (
    office uuid primary key,
    monday date not null
);
