-- What a unit reported for its own authority: its clocks of publication are looked at on its home.
create index assertion_reporter on creditfile.assertion (reporter) where own and current;
