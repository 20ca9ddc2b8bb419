-- Pairs are evaluated in lanes, by the merchant; whoever evaluates pairs of a lane holds its row, so that lanes run side by side.
create table evaluation.lane (number int primary key);
insert into evaluation.lane select generate_series(0, 3);

-- A mark from before has any lane; one that stands in the wrong lane is marked again in the right one.
alter table evaluation.due add column lane int not null default 0;
alter table evaluation.due alter column lane drop default;
create index due_lane on evaluation.due (lane, id);

-- Facts are gathered in memory, a bounded number at once.
drop table evaluation.counting;
