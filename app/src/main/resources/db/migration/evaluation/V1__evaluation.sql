-- What a scheme says of a subject, with everything it rests on: the inputs, the rule's version and digest, the reasons.
create table evaluation.evaluation (
    id        uuid primary key,
    subject   uuid not null,
    platform  uuid not null,
    platform_name text not null,
    as_of     date not null,
    rule      text not null,
    version   int not null,
    digest    text not null,
    inputs    jsonb not null,
    points    int not null,
    level     text not null,
    reasons   jsonb not null,
    evaluated_at timestamptz not null,
    seal      uuid not null
);
create index evaluation_subject on evaluation.evaluation (subject, platform, as_of desc, id desc);

-- How far the evaluation has followed the facts.
create table evaluation.progress (
    single    boolean primary key default true check (single),
    newest    uuid not null,
    as_of     date not null
);
