-- what is searched is folded once, not for every name that is looked at
alter table organisation.name add column folded text collate "C" not null
  generated always as (kernel.fold(full_name || ' ' || short_name)) stored;
drop index organisation.name_search;
create index name_by_folded on organisation.name using gin (folded gin_trgm_ops);
-- the exclusion constraint knows it too, but answers ten times slower
create index name_of_unit on organisation.name (unit) include (short_name, period);
