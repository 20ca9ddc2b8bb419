-- The part of a fact that is sealed and not published, encrypted like the payload, which holds its commitment. It has a salt of
-- its own, since that of the payload is public wherever the payload is.
alter table evidence.fact add column withheld_salt bytea, add column withheld_payload bytea;
alter table evidence.fact add constraint fact_withheld_opens
    check ((withheld_salt is null) = (withheld_payload is null) and (erased_by is null or withheld_payload is null));
