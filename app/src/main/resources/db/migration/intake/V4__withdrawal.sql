-- A withdrawn report's row stays with its key and the id of the withdrawal, so that an old request sent again does not bring it back.
alter table intake.report add column withdrawn boolean not null default false;
-- Whether a withdrawal replaced this version, and whether everybody could read it then; everybody may then read the reason too.
alter table intake.superseded add column withdrawn boolean not null default false;
alter table intake.superseded add column disclosed boolean not null default false;
