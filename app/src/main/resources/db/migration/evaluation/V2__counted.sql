-- What an evaluation was run with, its raw counts, and how many facts under which root; null for those from before.
alter table evaluation.evaluation add column basis jsonb;

-- Which facts were counted of a merchant on a platform, from one evaluation on and until another: so a row a fact, no list an
-- evaluation. The id of a fact that is erased stays, as it does in the log.
create table evaluation.counted (
    subject   uuid not null,
    platform  uuid not null,
    fact      uuid not null,
    since     uuid not null,
    until     uuid,
    primary key (subject, platform, fact, since)
);

-- The facts that a run counts, gathered before it seals anything; worth nothing afterwards.
create unlogged table evaluation.counting (
    subject   uuid not null,
    platform  uuid not null,
    fact      uuid not null
);
create index counting_place on evaluation.counting (subject, platform, fact);
