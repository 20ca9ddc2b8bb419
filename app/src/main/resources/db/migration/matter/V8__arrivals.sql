-- Found again when the subject registers as an organisation, or when whom an act waited for has decided.
create index participant_subject on matter.participant (subject, matter)
    where subject is not null and organisation is null and open;

-- Matters that were passed over when their definition was carried over, since an act waited for its second person.
create table matter.late (
    matter     uuid primary key,
    definition text not null,
    version    int not null
);

-- Changes of the competence table: one person proposes, another confirms.
create table matter.competence_change (
    fact          uuid primary key,
    definition    text not null,
    department    text not null,
    level         text not null,
    territory     text not null,
    -- null takes the entry away
    office        uuid,
    reason        text not null,
    state         text not null check (state in ('PROPOSED', 'IN_FORCE', 'REJECTED')),
    proposed_by   uuid not null,
    proposed_at   timestamptz not null,
    seal          uuid not null,
    decided_by    uuid,
    decided_at    timestamptz,
    decision_fact uuid,
    decision_seal uuid,
    check ((state = 'PROPOSED') = (decided_by is null)),
    check (decided_by is null or decided_by <> proposed_by)
);
create unique index competence_proposed on matter.competence_change (definition, department, level, territory)
    where state = 'PROPOSED';
create index competence_recent on matter.competence_change (department, proposed_at);
