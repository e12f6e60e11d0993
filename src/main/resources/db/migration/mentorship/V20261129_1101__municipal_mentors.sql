-- Municipal mentors of a school year: put together by a place from the mentors under it, approved by a paper of its own.
create table mentorship.municipal_list (
  id uuid primary key,
  node uuid not null references kernel.node,
  year int not null,
  state text not null check (state in ('DRAFT', 'APPROVED')),
  number text,
  signed_on date,
  version int not null,
  constraint municipal_list_once unique (node, year),
  constraint municipal_list_year_likely check (year between 2000 and 2100),
  constraint municipal_list_number_and_date
    check ((state = 'APPROVED') = (number is not null) and (state = 'APPROVED') = (signed_on is not null))
);
comment on column mentorship.municipal_list.year is 'in which the school year begins';

create table mentorship.municipal_mentor (
  id uuid primary key,
  list uuid not null references mentorship.municipal_list,
  affiliation uuid not null references people.affiliation,
  theme text,
  version int not null,
  constraint municipal_mentor_once unique (list, affiliation)
);
create index municipal_mentor_of_affiliation on mentorship.municipal_mentor (affiliation) include (list);

-- whoever looks at half a country walks along the names of mentees
create index mentee_named on mentorship.side (name, id) include (organisation, period) where role = 'MENTEE';
