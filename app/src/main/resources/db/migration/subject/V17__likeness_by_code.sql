-- Firms are looked for among those with a code, or among those without: one index would read through the other side of each key.
drop index subject.subject_likeness;
create index subject_likeness_coded on subject.subject using gin (likeness) with (fastupdate = off) where code is not null;
create index subject_likeness_uncoded on subject.subject using gin (likeness) with (fastupdate = off) where code is null;
