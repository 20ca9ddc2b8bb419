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

-- 再提供同意: that what a provider shared may go on to receivers of some kinds.
create table exchange.onward_consent (
    -- of the outcome that gave it
    fact      uuid primary key,
    matter    uuid not null,
    number    text not null,
    provider  uuid not null,
    -- of report
    type      text not null,
    receivers text[] not null,
    -- the one report that it is about
    record    uuid,
    until     date not null,
    ended     date
);
create index onward_consent_provider on exchange.onward_consent (provider, type);
create index onward_consent_matter on exchange.onward_consent (matter);
