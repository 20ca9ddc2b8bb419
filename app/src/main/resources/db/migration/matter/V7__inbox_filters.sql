-- What nobody is in charge of, and what lies in one place: each is a walk along one index, as the inbox as a whole is.
create index participant_unassigned on matter.participant (desk, due, matter)
    where open and handler is null and kind = 'OFFICE';
create index participant_place on matter.participant (desk, place, due, matter) where open and place is not null;
