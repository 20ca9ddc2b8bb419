-- Which report each row is from, so that it can be taken back with it (PIPL art. 47).
alter table subject.shop add column fact uuid;
alter table subject.outlet add column fact uuid;
alter table subject.engagement add column fact uuid;
create index shop_fact on subject.shop (fact);
create index outlet_fact on subject.outlet (fact);
create index engagement_fact on subject.engagement (fact);

-- The reports that describe a subject, the oldest first by their ids: erasing one describes it anew from the others.
create table subject.description (
    fact    uuid primary key,
    subject uuid not null references subject.subject on delete cascade deferrable initially deferred
);
create index description_subject on subject.description (subject);
insert into subject.description (fact, subject) select fact, id from subject.subject where fact is not null;
