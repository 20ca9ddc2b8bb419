-- 共享协议 in force and over: what a receiver may have that no law gives it. Public.
create table exchange.agreement (
    matter    uuid primary key,
    -- of the outcome that concluded it
    fact      uuid not null,
    number    text not null,
    receiver  uuid not null,
    -- its name as it agreed
    party     text not null,
    -- that provides
    office    text not null,
    types     text[] not null,
    -- GB/T 2260: subjects registered in it
    territory text not null,
    purpose   text not null,
    basis     text not null,
    retention text not null,
    since     date not null,
    until     date not null,
    -- before its last day
    ended     date,
    -- address under which the receiver issues certificates that are recognised here
    issuer    text
);
create index agreement_receiver on exchange.agreement (receiver);
create index agreement_fact on exchange.agreement (fact);
create index agreement_issuer on exchange.agreement (issuer) where issuer is not null;
