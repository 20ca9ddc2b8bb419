-- Up to which act somebody has opened a case, so that what is new in it can be told.
create table matter.seen (
    account uuid not null,
    matter  uuid not null,
    act     int not null,
    primary key (account, matter)
);
