-- Merchants on platforms whose result may have changed, each as often as something came in; a run takes what it finds.
create table evaluation.due (
    id        bigint generated always as identity primary key,
    subject   uuid not null,
    platform  uuid not null
);

-- With which day, rule and parameters everybody was last due; its row is held by whoever evaluates.
alter table evaluation.progress drop column newest, drop column as_of, add column basis text not null default '';
insert into evaluation.progress (basis) values ('') on conflict (single) do nothing;

-- Whom a fact counts for, to be evaluated anew when it is erased or superseded.
create index counted_fact on evaluation.counted (fact) where until is null;
