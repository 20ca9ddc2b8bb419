-- What waited for its second person goes on as a proposal of the one mechanism; its row and its sealed fact stay.
alter table matter.definition drop constraint definition_state_check;
alter table matter.definition add constraint definition_state_check
    check (state in ('PROPOSED', 'IN_FORCE', 'REJECTED', 'MOVED'));

alter table matter.competence_change
    drop constraint competence_change_state_check, drop constraint competence_change_check;
alter table matter.competence_change
    add constraint competence_change_state_check check (state in ('PROPOSED', 'IN_FORCE', 'REJECTED', 'MOVED')),
    add constraint competence_change_decided check ((state in ('PROPOSED', 'MOVED')) = (decided_by is null));
