-- Written by earlier editions alone; since V19 a version has what texts of other rules have.
comment on column matter.definition.state is 'IN_FORCE but for what was proposed, refused or moved before there was one place for proposals';
comment on column matter.definition.shipped is 'history: whether an earlier edition took it from a file of the program';
comment on column matter.definition.proposed_by is 'history: the proposer, in an earlier edition';
comment on column matter.definition.proposed_at is 'history: when it was proposed, in an earlier edition';
comment on column matter.definition.decided_by is 'history: who decided, in an earlier edition';
comment on column matter.definition.decided_at is 'history: when that was';
comment on column matter.definition.decision_fact is 'history: the fact matter-definition-decision';
comment on column matter.definition.decision_seal is 'history: the seal of that fact';
