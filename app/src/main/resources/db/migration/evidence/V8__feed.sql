-- How far each consumer of the feed has come, by places in the log, which are the same in every copy of the database; who
-- runs it, until when unless that is renewed; and why it stands still.
create table evidence.consumer (
    name          text primary key,
    log_index     bigint not null,
    position      int not null,
    holder        text,
    held_until    timestamptz,
    taken_at      timestamptz,
    failing       text,
    failing_since timestamptz
);

-- Facts that a consumer could not take. Without a reason: waits behind an earlier one of the same subject.
create table evidence.set_aside (
    consumer   text not null references evidence.consumer,
    fact       uuid not null references evidence.fact,
    log_index  bigint not null,
    position   int not null,
    subject    text,
    reason     text,
    attempts   int not null,
    since      timestamptz not null,
    again_at   timestamptz,
    primary key (consumer, fact)
);
create index set_aside_order on evidence.set_aside (consumer, log_index, position);
