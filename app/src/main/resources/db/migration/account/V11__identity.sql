-- Whose account it is: the blind index of an identity number that two administrators saw. One person has one account.
create table account.identity (
    account      uuid primary key references account.account,
    number_index text not null unique,
    proposal     uuid not null
);
