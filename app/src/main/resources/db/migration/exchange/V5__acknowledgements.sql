-- That a receiver has taken a change over, and to whom it passed the change on.
create table exchange.acknowledgement (
    event        uuid not null,
    organisation uuid not null,
    passed_on    text[] not null,
    at           timestamptz not null,
    primary key (event, organisation)
);
