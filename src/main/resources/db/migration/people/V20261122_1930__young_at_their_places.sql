-- a rule is asked at places: their lists, their work, their matching; so a term stands at each place of the person
alter table people.young_term rename to young_term_of_person;
create table people.young_term (
  affiliation uuid not null,
  rule text not null,
  until date not null,
  person uuid not null,
  organisation uuid not null
);
insert into people.young_term (affiliation, rule, until, person, organisation)
  select a.id, t.rule, t.until, a.person, a.organisation
  from people.young_term_of_person t
  join people.affiliation a on a.person = t.person;
drop table people.young_term_of_person;
alter table people.young_term
  add constraint young_term_once primary key (affiliation, rule),
  add foreign key (affiliation) references people.affiliation on delete cascade,
  add foreign key (rule) references people.young_rule,
  add foreign key (person) references people.person,
  add foreign key (organisation) references kernel.node;
create index young_term_of_person on people.young_term (person, rule, until);
create index young_term_at_organisation on people.young_term (organisation, rule, until) include (affiliation, person);

-- the planner likes the index of an exclusion constraint for lookups, where it is ten times slower: so it gets no plain column
alter table people.absence drop constraint absence_once;
alter table people.absence add constraint absence_once
  exclude using gist (uuid_send(affiliation) with =, period with &&) deferrable initially immediate;
alter table people.category drop constraint category_once;
alter table people.category add constraint category_once
  exclude using gist (uuid_send(person) with =, line with =, period with &&) deferrable initially immediate;
-- from a side, a post, a readiness to its person without the row
create index affiliation_at_work on people.affiliation (id) include (person, organisation, period);
