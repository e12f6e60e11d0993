-- An organisation has taken over somebody who works elsewhere and says that he has moved: the other closes its time or
-- answers that he works at both.
create table people.moving (
  id uuid primary key,
  person uuid not null references people.person,
  place uuid not null references people.affiliation on delete cascade,
  arrived uuid not null references people.affiliation on delete cascade,
  last_day date not null,
  told_at timestamptz not null,
  answered_at timestamptz,
  answered_by uuid
);
create index moving_from on people.moving (place) where answered_at is null;
create index moving_of_person on people.moving (person);
create index moving_to on people.moving (arrived);
