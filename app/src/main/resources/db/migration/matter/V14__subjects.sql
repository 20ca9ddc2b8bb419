-- Whether any case is about a subject is asked before the subject is let go of.
create index participant_known on matter.participant (subject) where subject is not null;
create index outcome_subject on matter.outcome (subject) where subject is not null;
