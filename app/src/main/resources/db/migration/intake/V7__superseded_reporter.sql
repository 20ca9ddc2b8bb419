-- Whether a reporter has corrected or withdrawn anything.
create index superseded_reporter on intake.superseded (reporter, withdrawn);
