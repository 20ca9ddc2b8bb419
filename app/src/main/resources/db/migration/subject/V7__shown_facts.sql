-- Whether a fact is the one that a subject is described by, for everybody who looks at the page of a record.
create index subject_fact on subject.subject (fact);
