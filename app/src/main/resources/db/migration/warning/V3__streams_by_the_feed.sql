-- How far the streams have come is kept with all who follow the facts; they begin with what comes in from now on, and the
-- next run looks at everything.
drop table warning.followed;
