create table sampling.result (
    id      uuid primary key,
    seal    uuid not null,
    code    text not null,
    product text not null,
    passed  boolean not null
);
create index result_code on sampling.result (code);

create table sampling.failed (counted bigint not null, at timestamptz not null default now());
