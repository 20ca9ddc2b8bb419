-- A period, threshold or sum of the law or of an office, in force from a date.
create table rule.parameter (
    id             uuid primary key,
    name           text not null,
    value          text not null,
    effective_from date not null,
    effective_to   date,
    basis          text not null,
    source         text not null,
    -- R read in a source, R2 read in a weak source, M from memory: an M starts no clock against anyone until confirmed
    confidence     text not null check (confidence in ('R', 'R2', 'D', 'M')),
    entered_by     uuid,
    entered_on     date,
    fact           uuid not null,
    seal           uuid not null,
    unique (name, effective_from)
);

-- A version of a decision table, known by its fact; the shipped file becomes version 1 at first start.
create table rule.decision_table (
    name           text not null,
    version        int not null,
    digest         bytea not null,
    source         text not null,
    effective_from date not null,
    fact           uuid primary key,
    seal           uuid not null,
    unique (name, version)
);

-- The legal clock of a demo: system clock plus this offset, which only grows.
create table rule.legal_clock (
    single         boolean primary key default true check (single),
    offset_seconds bigint not null
);

-- A year's holiday arrangement in force, with its two persons; the newest of a year replaces what came before, the shipped one
-- too.
create table rule.arrangement (
    -- the proposal
    id          uuid primary key,
    year        int not null,
    content     text not null,
    proposed_by uuid not null,
    proposed_at timestamptz not null,
    decided_by  uuid not null,
    decided_at  timestamptz not null,
    fact        uuid not null,
    seal        uuid not null,
    check (decided_by <> proposed_by)
);

-- A change that one person proposes and another decides. The content never changes; another one is another proposal.
create table rule.proposal (
    -- the sealed fact that it was proposed by
    id             uuid primary key,
    kind           text not null,
    object         text not null,
    content        text not null,
    digest         bytea not null,
    -- of the state that it rests on, and of who decides it: void where that has changed
    base           bytea not null,
    reason         text not null,
    effective_from date,
    -- circles: a department's word, its head, or the administration
    proposers      text not null,
    approvers      text not null,
    state          text not null
        check (state in ('PROPOSED', 'APPROVED', 'IN_FORCE', 'REFUSED', 'WITHDRAWN', 'VOID')),
    -- null for a change that came with the program until a person takes it up
    proposed_by    uuid,
    proposed_at    timestamptz not null,
    decided_by     uuid,
    decided_at     timestamptz,
    check (state not in ('APPROVED', 'IN_FORCE', 'REFUSED') or decided_by is not null and proposed_by is not null),
    check (state not in ('APPROVED', 'IN_FORCE') or effective_from is not null),
    check (decided_by is null or decided_by <> proposed_by)
);
create unique index proposal_open on rule.proposal (kind, object) where state in ('PROPOSED', 'APPROVED');
create index proposal_waiting on rule.proposal (approvers, id) where state = 'PROPOSED';
create index proposal_due on rule.proposal (effective_from, id) where state = 'APPROVED';

-- Each step of a proposal, sealed.
create table rule.proposal_step (
    fact     uuid primary key,
    proposal uuid not null references rule.proposal,
    step     text not null,
    -- null where nobody took it: its day came, or what it rested on had changed
    person   uuid,
    at       timestamptz not null,
    seal     uuid not null
);
create index proposal_step_proposal on rule.proposal_step (proposal, fact);

-- The newest legal day of which all instances together were told that it has begun.
create table rule.legal_day (
    single boolean primary key default true check (single),
    told   date not null
);
