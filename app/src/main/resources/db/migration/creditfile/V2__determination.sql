-- What an authority determined in a matter (主管部门认定); one row an outcome, delivered once.
create table creditfile.determination (
    id          uuid primary key,
    subject     uuid not null,
    matter      uuid not null,
    number      text not null,
    authority   text not null,
    category    text not null,
    title       text not null,
    content     text not null,
    basis       text not null,
    decided     date not null,
    valid_until date,
    seal        uuid not null
);
create index determination_subject on creditfile.determination (subject);
