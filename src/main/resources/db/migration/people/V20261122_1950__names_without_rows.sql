-- a walk along the names, and a name to a person found elsewhere, without the rows of people who are passed by
drop index people.person_by_name;
create index person_by_name on people.person (name, id) include (folded);
create index person_named on people.person (id) include (name, folded);
