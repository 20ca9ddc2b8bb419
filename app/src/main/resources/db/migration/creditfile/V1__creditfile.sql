-- One record a decision; who said so stands in the assertions.
create table creditfile.record (
    id          uuid primary key,
    subject     uuid not null,
    kind        text not null,
    number      text not null,
    authority   text not null,
    party       text,
    natural_person boolean not null default false,
    title       text not null,
    basis       text,
    content     text,
    categories  text[] not null default '{}',
    fine        bigint,
    confiscated bigint,
    decided     date not null,
    valid_from  date,
    valid_until date,
    disclosed_until date,
    summary_procedure boolean not null default false,
    footing     text not null,
    source      text not null,
    seal        uuid not null,
    unique (kind, authority, number, subject, decided)
);
create index record_subject on creditfile.record (subject);

create table creditfile.assertion (
    id          uuid primary key,
    record      uuid not null references creditfile.record,
    reporter    uuid not null,
    source      text not null,
    received_at timestamptz not null,
    -- the sealed report holds an identity number, so that its payload is never shown openly
    personal    boolean not null,
    differs     boolean not null,
    current     boolean not null default true,
    seal        uuid not null
);
create index assertion_record on creditfile.assertion (record);
