-- A version is known by its fact, as the texts of other rules are.
alter table rule.decision_table drop column id;
alter table rule.decision_table add primary key (fact);
