-- 管辖: which office is competent is known below, to whoever has cases; the table goes there with its rows. Here, since in a new
-- database it is made by the migrations above, after those of the module that takes it.
alter table matter.competence set schema account;
alter table matter.competence_change set schema account;
