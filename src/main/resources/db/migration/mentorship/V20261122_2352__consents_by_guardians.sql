-- null: whoever takes part has signed alone
alter table mentorship.consent add column guardian uuid references people.guardian;
drop index mentorship.consent_once;
create unique index consent_once on mentorship.consent (mentorship, affiliation, (guardian is null))
  where withdrawn_on is null;
