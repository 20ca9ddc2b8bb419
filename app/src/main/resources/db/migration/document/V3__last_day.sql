-- The last day of a paper that says one; null for others.
alter table document.paper add until date;
