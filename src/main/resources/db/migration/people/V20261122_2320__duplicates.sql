-- Records that may be of one person. Whose facts have changed is noted here and compared with the others soon after.
create table people.likeness_due (
  person uuid primary key references people.person on delete cascade
);
insert into people.likeness_due (person) select id from people.person;

-- the grounds follow the facts of both; the order in which the worth of a look falls
create table people.likeness (
  one uuid not null references people.person,
  other uuid not null references people.person,
  rank int not null,
  grounds text[] not null,
  primary key (one, other),
  constraint likeness_in_order check (one < other)
);
comment on column people.likeness.rank is 'the score, negated: the most alike come first';
create index likeness_of_other on people.likeness (other);
create index likeness_by_rank on people.likeness (rank, one, other);

-- «Это разные люди», who said so and when; taken back, it stays readable
create table people.told_apart (
  id uuid primary key,
  one uuid not null references people.person,
  other uuid not null references people.person,
  node uuid not null references kernel.node,
  account uuid,
  told_at timestamptz not null,
  taken_back_at timestamptz,
  taken_back_by uuid,
  constraint told_apart_in_order check (one < other)
);
create unique index told_apart_once on people.told_apart (one, other) where taken_back_at is null;

-- what the other record had comes to the one kept; the place of each, for whoever answers for it
create table people.merge (
  id uuid primary key,
  kept uuid not null references people.person,
  gone uuid not null references people.person,
  node uuid not null references kernel.node,
  gone_node uuid not null references kernel.node,
  account uuid,
  merged_at timestamptz not null,
  undone_at timestamptz,
  undone_by uuid,
  constraint merge_of_two check (kept <> gone)
);
create unique index merge_of_gone on people.merge (gone) where undone_at is null;
create index merge_of_kept on people.merge (kept);

-- what a merge has moved, so that it goes back exactly; read by nobody but the undo
create table people.merge_moved (
  merge uuid not null references people.merge,
  no int not null,
  what text not null,
  rows jsonb not null,
  primary key (merge, no)
);
alter table people.merge_moved enable row level security;
alter table people.merge_moved force row level security;
create policy visible on people.merge_moved using ((select kernel.is_system()));

-- Records are compared where an index leads: the same surname, the same name and patronymic with half of the surname
-- (a slip spoils one half only), a former name, a day of birth, a telephone.
create index person_by_called on people.person
  (kernel.fold(given || coalesce(' ' || patronymic, '')) collate "C", kernel.fold(surname) collate "C");
create index person_by_called_backwards on people.person
  (kernel.fold(given || coalesce(' ' || patronymic, '')) collate "C", reverse(kernel.fold(surname)) collate "C");
alter table people.person_private add column phone_digits text
  generated always as (right(regexp_replace(phone, '\D', '', 'g'), 10)) stored;
create index person_private_by_phone on people.person_private (phone_digits) where phone_digits is not null;
create index person_private_by_birth on people.person_private (birth_date) where birth_date is not null;
