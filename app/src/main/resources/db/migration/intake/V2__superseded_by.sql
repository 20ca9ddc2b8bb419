-- What a report has superseded.
create index superseded_by on intake.superseded (by);
