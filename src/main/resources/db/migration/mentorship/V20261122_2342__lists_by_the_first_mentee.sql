-- a pair stands in lists where the first of its mentees does; follows the sides
alter table mentorship.mentorship add column first_mentee text collate kernel.russian;
update mentorship.mentorship m set first_mentee = f.name
  from (select mentorship, min(name) as name from mentorship.side where role = 'MENTEE' group by mentorship) f
  where f.mentorship = m.id;

create function mentorship.stands_as_its_first_mentee() returns trigger language plpgsql as $$
declare
  its uuid := coalesce(new.mentorship, old.mentorship);
begin
  update mentorship.mentorship m set first_mentee = f.name
  from (select min(s.name) as name from mentorship.side s where s.mentorship = its and s.role = 'MENTEE') f
  where m.id = its and m.first_mentee is distinct from f.name;
  return null;
end $$;
create trigger mentorship_stands_as_its_first_mentee after insert or update or delete on mentorship.side
  for each row execute function mentorship.stands_as_its_first_mentee();

-- a side of another organisation than the pair's own: whoever asks from there finds it beside the pairs led there
alter table mentorship.side add column away boolean;
update mentorship.side s set away = s.organisation <> m.node from mentorship.mentorship m where m.id = s.mentorship;
alter table mentorship.side alter column away set not null;

create function mentorship.away_from_its_mentorship() returns trigger language plpgsql as $$
begin
  select m.node <> new.organisation into new.away from mentorship.mentorship m where m.id = new.mentorship;
  return new;
end $$;
-- after side_as_its_affiliation: triggers go by their names
create trigger side_away_from_its_mentorship before insert or update on mentorship.side
  for each row execute function mentorship.away_from_its_mentorship();

create function mentorship.sides_follow_the_mentorship() returns trigger language plpgsql as $$
begin
  update mentorship.side set away = organisation <> new.node where mentorship = new.id;
  return null;
end $$;
create trigger sides_follow_the_mentorship after update on mentorship.mentorship
  for each row when (old.node <> new.node) execute function mentorship.sides_follow_the_mentorship();

-- lists are answered by these alone
drop index mentorship.mentee_by_name;
drop index mentorship.mentorship_of_node;
drop index mentorship.mentorship_listed;
create index mentorship_of_node on mentorship.mentorship (node)
  include (id, state, kind, recorded_late, period, first_mentee);
create index mentorship_listed on mentorship.mentorship (id)
  include (node, state, kind, recorded_late, period, first_mentee);
create index mentorship_by_name on mentorship.mentorship (first_mentee, id)
  include (node, state, kind, recorded_late, period);
create index side_away on mentorship.side (organisation) include (mentorship) where away;
