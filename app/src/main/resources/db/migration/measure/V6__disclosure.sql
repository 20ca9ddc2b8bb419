-- The item of the catalogue that an executor was asked to carry out: by it a report needs a page, and a platform has to disclose what it did.
alter table measure.execution add column item text;
update measure.execution e set item = m.item from measure.measure m where m.number = e.measure;

-- 平台公示: the day on which a platform disclosed what it did, as it reported, and the last day that is in time.
alter table measure.execution add column disclosed date;
alter table measure.execution add column disclose_by date;
