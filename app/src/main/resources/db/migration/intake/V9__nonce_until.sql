-- Signatures beside files are good for days, those of requests for minutes: a nonce says itself until when it is remembered.
alter table intake.signature_nonce rename column at to until;
update intake.signature_nonce set until = until + interval '10 minutes';
alter index intake.signature_nonce_at rename to signature_nonce_until;
-- The set of a drop folder that took a signed file, and may ask about it again; a request is taken once.
alter table intake.signature_nonce add column taken_by text;
