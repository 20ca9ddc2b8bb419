-- Keys by which names that may be one firm's are found: the trade name by sound and look, and less each syllable. Null where
-- they were not yet derived from the name.
alter table subject.subject add column likeness text[];
create index subject_likeness on subject.subject using gin (likeness);

alter table subject.joining drop constraint joining_origin_check;
alter table subject.joining add constraint joining_origin_check
    check (origin in ('report', 'registration', 'decision', 'matching'));
create index joining_matched on subject.joining (at, alias) where origin = 'matching' and not upheld;

-- What was found of two subjects that may be one, and what two persons decided. The digest of what was compared tells whether
-- one of them has changed since; no name is kept here.
create table subject.judgement (
    alias       uuid not null references subject.subject on delete cascade deferrable initially deferred,
    same        uuid not null references subject.subject on delete cascade deferrable initially deferred,
    decision    text not null check (decision in ('ASK', 'LINK', 'SAME', 'DIFFERENT')),
    probability double precision not null,
    -- feature, level and weight of each reason
    reasons     text[] not null,
    compared    bytea not null,
    -- the two were seen as one until two persons separated them
    separated   boolean not null default false,
    at          timestamptz not null,
    primary key (alias, same)
);
create index judgement_same on subject.judgement (same);
create index judgement_open on subject.judgement (decision, probability desc, alias, same) where decision in ('ASK', 'LINK');
