-- the exclusion constraint knows it too, but answers ten times slower
create index name_of_unit on organisation.name (unit);
