-- Where a finding comes from: a run over all that was reported, a stream as it came in, or the platform itself.
alter table warning.finding add column origin text not null default 'run';
update warning.finding set origin = 'platform' where run is null;
alter table warning.finding alter column origin drop default;

-- Up to which transaction the streams have told what they saw; with each alert it moves on in the same transaction.
create table warning.followed (
    feed     text primary key,
    position bigint not null
);
