-- how somebody is called, folded, stands at each place of work: a region finds by the beginning of a surname from its places
alter table people.affiliation add column folded text collate "C";
update people.affiliation a set folded = p.folded from people.person p where p.id = a.person;
alter table people.affiliation alter column folded set not null;

create function people.called_as_its_person() returns trigger language plpgsql as $$
begin
  select p.folded into new.folded from people.person p where p.id = new.person;
  return new;
end $$;
create trigger affiliation_called_as_its_person before insert or update of person on people.affiliation
  for each row execute function people.called_as_its_person();

create function people.affiliations_follow_the_name() returns trigger language plpgsql as $$
begin
  update people.affiliation set folded = new.folded where person = new.id;
  return null;
end $$;
create trigger affiliations_follow_the_name after update on people.person
  for each row when (old.folded is distinct from new.folded) execute function people.affiliations_follow_the_name();

create index affiliation_called on people.affiliation (organisation, folded) include (id, person, kind, period);
