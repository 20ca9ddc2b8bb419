-- What a source said earlier stays: an assertion that a newer version replaces ends and is no longer what is shown, but answers
-- what the subject was called and where it was seated on a day, as known on a day, and from whom.
alter table subject.assertion
    -- from when the description holds, as the report says; without it from the day it was received
    add column valid_from date,
    -- when the source replaced it, or came to mean another subject by its key
    add column ended_at timestamptz,
    -- the newer version about the same subject that replaced it
    add column replaced_by uuid;
drop index subject.assertion_subject;
create index assertion_subject on subject.assertion (subject, current desc, rank, since) where replaced_by is null;
create index assertion_history on subject.assertion (subject) where replaced_by is not null;
alter table subject.subject
    -- what the register or the organisation itself called it before, for search and for its page
    add column former_names text[] not null default '{}';

-- Versions that were replaced before this table kept them are read again from what was sealed; since tells that there were some.
insert into subject.description (fact, subject)
select fact, subject from subject.assertion where since <> fact on conflict (fact) do nothing;
