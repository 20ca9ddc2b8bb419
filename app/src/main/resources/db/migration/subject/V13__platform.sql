-- The list of platforms, by name.
create index subject_platform on subject.subject (name) where same_as is null and roles @> '{PLATFORM}';
