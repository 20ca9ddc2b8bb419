-- What a scheme says of a subject, with everything it rests on: the inputs, the rule's version and digest, the reasons.
create table evaluation.evaluation (
    id            uuid primary key,
    subject       uuid not null,
    platform      uuid not null,
    platform_name text not null,
    as_of         date not null,
    rule          text not null,
    version       int not null,
    digest        text not null,
    inputs        jsonb not null,
    points        int not null,
    level         text not null,
    reasons       jsonb not null,
    evaluated_at  timestamptz not null,
    seal          uuid not null,
    -- what it was run with, its raw counts, and how many facts under which root
    basis         jsonb
);
create index evaluation_subject on evaluation.evaluation (subject, platform, as_of desc, id desc);

-- With which day, rule and parameters everybody was last due; its row is held by whoever evaluates.
create table evaluation.progress (
    single boolean primary key default true check (single),
    basis  text not null default ''
);
insert into evaluation.progress (basis) values ('');

-- Which facts were counted of a merchant on a platform, from one evaluation on and until another: so a row a fact, no list an
-- evaluation. The id of a fact that is erased stays, as it does in the log.
create table evaluation.counted (
    subject  uuid not null,
    platform uuid not null,
    fact     uuid not null,
    since    uuid not null,
    until    uuid,
    primary key (subject, platform, fact, since)
);
-- Whom a fact counts for, to be evaluated anew when it is erased or superseded.
create index counted_fact on evaluation.counted (fact) where until is null;

-- Merchants on platforms whose result may have changed, each as often as something came in; a run takes what it finds.
create table evaluation.due (
    id       bigint generated always as identity primary key,
    subject  uuid not null,
    platform uuid not null,
    lane     int not null
);
create index due_lane on evaluation.due (lane, id);

-- Pairs are evaluated in lanes, by the merchant; whoever evaluates pairs of a lane holds its row, so that lanes run side by side.
create table evaluation.lane (
    number int primary key
);
insert into evaluation.lane (number) select generate_series(0, 3);
