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
