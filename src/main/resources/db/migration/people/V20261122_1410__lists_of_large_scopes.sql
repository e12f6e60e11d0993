-- who is where, answered by the index alone; the exclusion constraint knows it too, but answers ten times slower
drop index people.affiliation_of_person;
drop index people.affiliation_of_organisation;
create index affiliation_of_person on people.affiliation (person) include (id, organisation, kind, period);
create index affiliation_of_organisation on people.affiliation (organisation) include (id, person, kind, period);
-- who is young by a rule on a day
create index young_term_by_day on people.young_term (rule, until, person);
-- all consents of a person, withdrawn ones too
create index consent_of_person on people.consent (person);
-- the names that begin with what was typed, counted without their rows
drop index people.person_by_folded;
create index person_by_folded on people.person (folded) include (id);
