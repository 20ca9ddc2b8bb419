-- Results of inspections and of sample tests are outbound types of their own. Whoever had them as public records has them on.
update exchange.event e set type = w.type from (
    select thing, content ->> 'kind' as type from exchange.event
    where type = 'public-record' and content ->> 'kind' in ('inspection', 'sample-test') group by 1, 2) w
where e.thing = w.thing;
update exchange.agreement set types = types || array['inspection', 'sample-test'] where 'public-record' = any (types);
update exchange.subscription set types = types || array['inspection', 'sample-test'] where 'public-record' = any (types);
