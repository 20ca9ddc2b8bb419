-- Days of a decision's course, as its reports say: published by the authority, served on the party, and what remedies came to.
alter table creditfile.record add column published date;
alter table creditfile.record add column served date;
alter table creditfile.record add column remedy text;

-- The day from which a source says that the record has ended: revoked, removed from a list, performed.
alter table creditfile.assertion add column ended date;
alter table creditfile.assertion add column end_reason text;

-- Every state that a record was known in, since when; rows are only added. What was erased keeps its place, without what it said.
create table creditfile.version (
    ordinal    bigint generated always as identity primary key,
    record     uuid not null,
    subject    uuid not null,
    known_from timestamptz not null,
    state      text not null check (state in ('STATED', 'GONE', 'ERASED')),
    lead       uuid,
    said       jsonb,
    sources    integer not null,
    own        boolean not null,
    differs    boolean not null,
    ended      date,
    end_reason text
);
create index version_subject on creditfile.version (subject, record, known_from desc, ordinal desc);
create index version_record on creditfile.version (record, ordinal desc);

-- A record that one report states has been known since that report. The others are replayed at the next start.
insert into creditfile.version (record, subject, known_from, state, lead, said, sources, own, differs)
select r.id, r.subject, a.received_at, 'STATED', r.lead, to_jsonb(r), 1, coalesce(a.own, false), a.differs
from creditfile.record r join creditfile.assertion a on a.record = r.id
where a.current and a.own is not null
  and not exists (select from creditfile.assertion other where other.record = r.id and other.id <> a.id)
order by a.id;
