-- A version is in force from its day. What was proposed, refused or moved before there was one place for proposals never was, and has none;
-- who proposed and approved a later version stands in its proposal.
alter table matter.definition
    alter column effective_from drop not null,
    alter column state set default 'IN_FORCE',
    alter column shipped drop not null,
    alter column proposed_at drop not null;
update matter.definition set effective_from = null where state <> 'IN_FORCE';
