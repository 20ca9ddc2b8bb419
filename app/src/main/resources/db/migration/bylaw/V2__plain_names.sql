alter table bylaw.platform_rule rename to rule;
alter table bylaw.platform_act rename to act;
alter index bylaw.platform_rule_pkey rename to rule_pkey;
alter index bylaw.platform_act_pkey rename to act_pkey;
alter index bylaw.platform_act_since rename to act_since;
