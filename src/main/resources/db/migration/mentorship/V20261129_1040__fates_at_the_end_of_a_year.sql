-- What is to become of a pair when a school year ends («Новый учебный год»): chosen by rows, done in one go.
create table mentorship.fate (
  id uuid primary key,
  mentorship uuid not null references mentorship.mentorship on delete cascade,
  year int not null,
  kind text not null check (kind in ('GOES_ON', 'COMPLETES', 'STOPS', 'OTHER_MENTOR', 'OTHER_KIND', 'LATER')),
  until date,
  other_kind text,
  affiliation uuid references people.affiliation on delete cascade,
  consented boolean not null,
  done_on date,
  on_behalf boolean not null,
  version int not null,
  constraint fate_once unique (mentorship, year),
  constraint fate_says_its_term check ((until is not null) = (kind in ('GOES_ON', 'OTHER_MENTOR', 'OTHER_KIND'))),
  constraint fate_names_the_mentor check ((affiliation is not null) = (kind = 'OTHER_MENTOR')),
  constraint fate_names_the_kind check ((other_kind is not null) = (kind = 'OTHER_KIND'))
);
comment on column mentorship.fate.year is 'the calendar year in which the school year that ends began';
comment on column mentorship.fate.affiliation is 'the mentor who comes instead';
comment on column mentorship.fate.on_behalf is 'done by somebody above the organisation in its stead';
create index fate_of_affiliation on mentorship.fate (affiliation) where affiliation is not null;
