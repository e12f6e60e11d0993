-- what is searched is folded once, not for every name that is looked at
alter table organisation.name add column folded text collate "C" not null
  generated always as (kernel.fold(full_name || ' ' || short_name)) stored;
drop index organisation.name_search;
create index name_by_folded on organisation.name using gin (folded gin_trgm_ops);
-- the planner likes the index of an exclusion constraint for lookups, where it is ten times slower: so it gets no plain column
alter table organisation.name drop constraint one_name_at_a_time;
alter table organisation.name add constraint one_name_at_a_time
  exclude using gist (uuid_send(unit) with =, period with &&) deferrable initially immediate;
create index name_of_unit on organisation.name (unit) include (short_name, period);
