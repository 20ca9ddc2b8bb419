-- 文书: what a paper says lies encrypted with its sealed fact; here stands only what says nothing of a person.

-- The last number given, per office, word and year; taken in the transaction of the act, so that none is left out.
create table matter.paper_number (
    office uuid not null,
    word   text not null,
    year   int not null,
    last   int not null,
    primary key (office, word, year)
);

create table matter.paper (
    id          uuid primary key,
    matter      uuid not null,
    act         uuid not null,
    office      uuid not null,
    kind        text not null,
    word        text not null,
    year        int not null,
    sequence    int not null,
    day         date not null,
    addressees  text[] not null,
    code        text not null unique,
    seal        uuid not null,
    withdrawn       date,
    withdrawal      uuid,
    withdrawal_seal uuid,
    replaced_by     uuid references matter.paper,
    erased          boolean not null default false,
    unique (office, word, year, sequence),
    check ((withdrawn is null) = (withdrawal is null) and (withdrawn is null) = (withdrawal_seal is null)),
    check (replaced_by is null or withdrawn is not null)
);
create index paper_matter on matter.paper (matter, id);

-- 送达
create table matter.paper_serving (
    id       uuid primary key,
    paper    uuid not null references matter.paper,
    role     text not null,
    method   text not null,
    day      date not null,
    proof    uuid,
    seal     uuid not null
);
create index paper_serving_paper on matter.paper_serving (paper, day);
