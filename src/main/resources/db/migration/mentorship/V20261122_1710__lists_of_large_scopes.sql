-- where somebody takes part or is ready to, so that a place finds its pairs without its people; an affiliation never moves
alter table mentorship.side add column organisation uuid references kernel.node;
alter table mentorship.readiness add column organisation uuid references kernel.node;
update mentorship.side s set organisation = a.organisation from people.affiliation a where a.id = s.affiliation;
update mentorship.readiness r set organisation = a.organisation from people.affiliation a where a.id = r.affiliation;
alter table mentorship.side alter column organisation set not null;
alter table mentorship.readiness alter column organisation set not null;

create function mentorship.at_its_organisation() returns trigger language plpgsql as $$
begin
  select a.organisation into new.organisation from people.affiliation a where a.id = new.affiliation;
  return new;
end $$;
create trigger side_at_its_organisation before insert or update of affiliation on mentorship.side
  for each row execute function mentorship.at_its_organisation();
create trigger readiness_at_its_organisation before insert or update of affiliation on mentorship.readiness
  for each row execute function mentorship.at_its_organisation();

-- lookups are answered by these alone; the exclusion constraints know the same, but answer ten times slower
drop index mentorship.side_of_affiliation;
create index side_of_affiliation on mentorship.side (affiliation) include (mentorship, role, period, id);
create index side_of_mentorship on mentorship.side (mentorship) include (affiliation, organisation, role, period, id);
create index side_at_organisation on mentorship.side (organisation) include (mentorship, affiliation, role, period);
create index readiness_of_affiliation on mentorship.readiness (affiliation) include (period);
create index readiness_at_organisation on mentorship.readiness (organisation) include (affiliation, period);
create index pause_of_mentorship on mentorship.pause (mentorship);
-- the work list: what waits longest first
create index mentorship_waiting on mentorship.mentorship (period, id)
  where state in ('PROPOSED', 'AGREED', 'IN_ORDER', 'ACTIVE', 'PAUSED') or recorded_late;
