-- What the reporter was promised of a request: the SHA-256 of its body as received, and the signed note.
alter table intake.message add column sha256 bytea;
alter table intake.message add column receipt bytea;
-- One record that the request created; all of them are in its entry of the log. Absent if it created none.
alter table intake.message add column first uuid;
