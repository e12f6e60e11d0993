-- the name stands at each place of work beside its folding: a list of a region is sorted without its people
alter table people.affiliation add column name text collate kernel.russian;
update people.affiliation a set name = p.name from people.person p where p.id = a.person;
alter table people.affiliation alter column name set not null;

create or replace function people.called_as_its_person() returns trigger language plpgsql as $$
begin
  select p.name, p.folded into new.name, new.folded from people.person p where p.id = new.person;
  return new;
end $$;

create or replace function people.affiliations_follow_the_name() returns trigger language plpgsql as $$
begin
  update people.affiliation set name = new.name, folded = new.folded where person = new.id;
  return null;
end $$;
drop trigger affiliations_follow_the_name on people.person;
create trigger affiliations_follow_the_name after update on people.person
  for each row when (old.name is distinct from new.name) execute function people.affiliations_follow_the_name();

-- lookups are answered by these alone
drop index people.affiliation_at_work;
create index affiliation_at_work on people.affiliation (id) include (person, organisation, period, name);
drop index people.affiliation_of_organisation;
drop index people.affiliation_called;
create index affiliation_called on people.affiliation (organisation, folded) include (id, person, kind, period, name);
