-- An arrangement that waited for its second person goes on as a proposal; its row stays.
alter table rule.arrangement drop constraint arrangement_state_check, drop constraint arrangement_check;
alter table rule.arrangement
    add constraint arrangement_state_check check (state in ('PROPOSED', 'CONFIRMED', 'REFUSED', 'MOVED')),
    add constraint arrangement_decided check ((state in ('PROPOSED', 'MOVED')) = (decided_by is null));
