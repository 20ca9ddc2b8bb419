-- A year's holiday arrangement that one person brought in and another confirmed or refused; the newest confirmed one of
-- a year replaces what came before, the shipped one too.
create table rule.arrangement (
    id          uuid primary key,
    year        int not null,
    content     text not null,
    proposed_by uuid not null,
    proposed_at timestamptz not null,
    state       text not null default 'PROPOSED' check (state in ('PROPOSED', 'CONFIRMED', 'REFUSED')),
    decided_by  uuid,
    decided_at  timestamptz,
    fact        uuid,
    seal        uuid,
    check ((state = 'PROPOSED') = (decided_by is null)),
    check ((state = 'CONFIRMED') = (seal is not null)),
    check (state <> 'CONFIRMED' or decided_by <> proposed_by)
);
create index arrangement_state on rule.arrangement (state, decided_at);
