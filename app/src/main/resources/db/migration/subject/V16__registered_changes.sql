-- What the register said of a subject and when, by which the changes of merchants are found that their platforms have to follow.
create index assertion_registered on subject.assertion (at) where rank = 1;
