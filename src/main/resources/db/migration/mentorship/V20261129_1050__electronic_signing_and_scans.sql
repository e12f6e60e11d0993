-- An employer has introduced electronic signing by an act: from the day on a mentor's own tick counts as the paper. Holds
-- for everything under the node that has not said its own.
create table mentorship.electronic_signing (
  node uuid primary key references kernel.node,
  since date not null,
  number text not null,
  signed_on date not null,
  version int not null,
  constraint electronic_signing_after_its_act check (since >= signed_on)
);

alter table mentorship.consent
  add column ticked_on date,
  add column scan uuid references kernel.file;
comment on column mentorship.consent.ticked_on is 'when the person has ticked it in an account of one''s own; null: somebody else has noted it';

-- Letters that ask to sign, so that nobody gets two in a week.
create table mentorship.reminder (
  id uuid primary key,
  affiliation uuid not null references people.affiliation,
  sent_on date not null,
  version int not null
);
create index reminder_of_affiliation on mentorship.reminder (affiliation, sent_on);
