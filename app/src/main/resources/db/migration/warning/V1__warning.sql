-- A run of the models over one platform's data, and what it was looked at with; the parameters are committed to the log.
create table warning.run (
    id        uuid primary key,
    platform  uuid not null,
    day       date not null,
    newest    uuid not null,
    records   bigint not null,
    unread    bigint not null,
    findings  int not null,
    seal      uuid not null,
    -- the merchants with trade that it found nothing on: of these a few are checked by lot, to learn what the models miss
    unflagged int not null default 0
);
create index run_platform on warning.run (platform, id);

-- What is held to be suspicious. Who and which records it names is encrypted; a finding is open until its warning ended.
create table warning.finding (
    id          uuid primary key,
    run         uuid,
    platform    uuid not null,
    subject     uuid,
    division    text,
    kind        text not null,
    model       text not null,
    version     text not null,
    severity    text not null,
    footing     text not null,
    score       double precision not null,
    content     bytea not null,
    mark        bytea not null,
    day         date not null,
    began       date,
    sampled     boolean not null,
    chosen      date,
    matter      uuid,
    number      text,
    ending      text,
    cause       text,
    ended       date,
    seal        uuid not null,
    -- where it comes from: a run over all that was reported, a stream as it came in, or the platform itself
    origin      text not null,
    -- scores of strong findings end at one and the same bound: among these the number of records decides the rank
    strength    double precision not null,
    -- the orders that an officer confirmed, encrypted
    confirmed   bytea,
    -- what a newer version of the models says of it while it is open
    checked     text,
    found_again boolean
);
create unique index finding_open on warning.finding (platform, mark) where ending is null;
create index finding_run on warning.finding (run) where run is not null;
create index finding_matter on warning.finding (matter) where matter is not null;
create index finding_waiting on warning.finding (id) where chosen is not null and matter is null;
create index finding_chosen on warning.finding (chosen) where chosen is not null;
create index finding_subject on warning.finding (subject) where subject is not null;
create index finding_strength on warning.finding (kind, strength desc, id);
