-- Whether a platform has itself reported the merchant, or a shop of the merchant, that it knows by a number of its own: what it
-- reports of merchants that it never registered counts nowhere (org.chengxin.subject.Registrations).
alter table subject.identifier add column registered boolean not null default false;

update subject.identifier i set registered = true
from subject.subject s
where s.id = i.subject and exists (
    select from subject.shop h join subject.subject m on m.id = h.merchant
    where i.scheme = 'platform:' || h.platform and coalesce(m.same_as, m.id) = coalesce(s.same_as, s.id));

-- One row: whether the merchants that were reported before this column was there have been looked up among the reports.
create table subject.registration (caught_up boolean not null);
insert into subject.registration select not exists (select from subject.identifier);
