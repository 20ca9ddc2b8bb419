-- A version of a definition. The shipped file becomes version 1 at first start; what comes later is a proposal first.
create table matter.definition (
    fact           uuid primary key,
    name           text not null,
    version        int not null,
    state          text not null check (state in ('PROPOSED', 'IN_FORCE', 'REJECTED')),
    effective_from date not null,
    digest         bytea not null,
    source         text not null,
    shipped        boolean not null,
    -- a shipped proposal is nobody's until an officer takes it up
    proposed_by    uuid,
    proposed_at    timestamptz not null,
    seal           uuid not null,
    decided_by     uuid,
    decided_at     timestamptz,
    decision_fact  uuid,
    decision_seal  uuid,
    -- open matters of this version go over to it once it is in force; in batches, the last id of each is kept
    carry_from     int,
    carried        bigint not null default 0,
    carried_after  uuid,
    carried_at     timestamptz,
    unique (name, version),
    check (state <> 'REJECTED' or decided_by is not null),
    check (decided_by is null or decided_by <> proposed_by)
);
create index definition_to_carry on matter.definition (effective_from)
    where state = 'IN_FORCE' and carry_from is not null and carried_at is null;
