alter table access.account add constraint account_person foreign key (person) references people.person;
alter table access.invitation add constraint invitation_person foreign key (person) references people.person;
alter table access.reading add constraint reading_person foreign key (person) references people.person;
-- when two records of one person become one, what was read of either was read of the one
grant update (person) on access.reading to estafeta_app;
