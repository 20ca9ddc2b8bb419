-- What platforms said of themselves before their operator was kept is read again from what they sealed.
insert into subject.description (fact, subject)
select fact, subject from subject.assertion
where part = 'PLATFORM' and current and operator is null on conflict (fact) do nothing;
