-- Scores of strong findings end at one and the same bound: among these the number of records decides the rank.
alter table warning.finding add column strength double precision;
update warning.finding set strength = score;
alter table warning.finding alter column strength set not null;

-- The orders that an officer confirmed, encrypted; what a newer version of the models says of an open finding.
alter table warning.finding add column confirmed bytea;
alter table warning.finding add column checked text;
alter table warning.finding add column found_again boolean;

drop index warning.finding_score;
create index finding_strength on warning.finding (kind, strength desc, id);

-- The merchants with trade that a run found nothing on: of these a few are checked by lot, to learn what the models miss.
alter table warning.run add column unflagged int not null default 0;
