-- Which sealed fact erased this one; its salt and payload are gone then (PIPL art. 47).
alter table evidence.fact add column erased_by uuid references evidence.fact;
alter table evidence.fact add constraint fact_open_or_erased
    check ((erased_by is null) = (salt is not null and payload is not null));
