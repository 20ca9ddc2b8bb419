-- The firm behind a platform (经营主体), as the platform says itself; of an older report it is known once a new version comes.
alter table subject.assertion add column operator text;
alter table subject.subject add column operator text;
