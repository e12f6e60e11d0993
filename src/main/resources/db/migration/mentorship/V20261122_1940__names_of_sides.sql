-- who stands on a side, by name: lists of pairs are sorted and searched by it; follows the person
alter table mentorship.side add column name text collate kernel.russian;
update mentorship.side s set name = p.name
  from people.affiliation a join people.person p on p.id = a.person where a.id = s.affiliation;
alter table mentorship.side alter column name set not null;
alter table mentorship.side add column folded text collate "C" not null generated always as (kernel.fold(name)) stored;

create function mentorship.as_its_affiliation() returns trigger language plpgsql as $$
begin
  select a.organisation, p.name into new.organisation, new.name
  from people.affiliation a join people.person p on p.id = a.person
  where a.id = new.affiliation;
  return new;
end $$;
drop trigger side_at_its_organisation on mentorship.side;
create trigger side_as_its_affiliation before insert or update of affiliation on mentorship.side
  for each row execute function mentorship.as_its_affiliation();

create function mentorship.sides_follow_the_person() returns trigger language plpgsql as $$
begin
  update mentorship.side set name = new.name
  where affiliation in (select id from people.affiliation where person = new.id);
  return null;
end $$;
create trigger sides_follow_the_person after update on people.person
  for each row when (old.name is distinct from new.name) execute function mentorship.sides_follow_the_person();

create function mentorship.sides_follow_the_affiliation() returns trigger language plpgsql as $$
begin
  update mentorship.side set affiliation = new.id where affiliation = new.id;
  return null;
end $$;
create trigger sides_follow_the_affiliation after update on people.affiliation
  for each row when (old.person <> new.person or old.organisation <> new.organisation)
  execute function mentorship.sides_follow_the_affiliation();

-- lookups are answered by these alone
drop index mentorship.side_of_mentorship;
drop index mentorship.side_at_organisation;
create index side_of_mentorship on mentorship.side (mentorship)
  include (affiliation, organisation, role, period, id, name, folded);
create index side_at_organisation on mentorship.side (organisation) include (mentorship, affiliation, role, period);
create index side_by_folded on mentorship.side (folded) include (mentorship);
create index mentee_by_name on mentorship.side (name, mentorship) include (id) where role = 'MENTEE';
create index mentorship_listed on mentorship.mentorship (id) include (node, state, kind, recorded_late, period);
create index consent_of_mentorship on mentorship.consent (mentorship);
alter table mentorship.pause drop constraint pause_once;
alter table mentorship.pause add constraint pause_once
  exclude using gist (uuid_send(mentorship) with =, period with &&) deferrable initially immediate;
