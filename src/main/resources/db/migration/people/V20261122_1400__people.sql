create schema people;
grant usage on schema people to estafeta_app;

create table people.person (
  id uuid primary key,
  surname text not null,
  given text not null,
  patronymic text,
  name text collate kernel.russian not null
    generated always as (surname || ' ' || given || coalesce(' ' || patronymic, '')) stored,
  folded text collate "C" not null
    generated always as (kernel.fold(surname || ' ' || given || coalesce(' ' || patronymic, ''))) stored,
  sex text constraint person_sex_known check (sex in ('F', 'M')),
  teaching_since date,
  teaching_precision text,
  version int not null,
  constraint person_named check (surname <> '' and given <> ''),
  constraint person_teaching_precise check ((teaching_since is null) = (teaching_precision is null))
);
-- lists in the order of the alphabet, and the names that begin with what was typed
create index person_by_name on people.person (name, id);
create index person_by_folded on people.person (folded);
create index person_by_trigram on people.person using gin (folded gin_trgm_ops);

create table people.person_private (
  person uuid primary key references people.person,
  node uuid not null references kernel.node,
  birth_date date,
  phone text,
  email text,
  snils text,
  snils_index text constraint snils_once unique,
  version int not null
);
alter table people.person_private enable row level security;
alter table people.person_private force row level security;
create policy visible on people.person_private using (
  (select kernel.is_system())
  or exists (select from kernel.node n where n.id = node and n.path <@ any(kernel.scopes('private')))
  or person = any(kernel.companions()));

create table people.former_name (
  id uuid primary key,
  person uuid not null references people.person,
  surname text not null,
  given text not null,
  patronymic text,
  folded text collate "C" not null
    generated always as (kernel.fold(surname || ' ' || given || coalesce(' ' || patronymic, ''))) stored,
  last_day date not null,
  version int not null
);
create index former_name_of_person on people.former_name (person);
create index former_name_by_folded on people.former_name (folded);

create table people.affiliation (
  id uuid primary key,
  person uuid not null references people.person,
  organisation uuid not null references kernel.node,
  kind text not null constraint affiliation_kind_known check (kind in ('EMPLOYEE', 'LEARNER', 'PARTNER', 'VOLUNTEER')),
  period daterange not null,
  version int not null,
  constraint affiliation_once exclude using gist (person with =, organisation with =, kind with =, period with &&)
    deferrable initially immediate
);
create index affiliation_of_organisation on people.affiliation (organisation, person);
create index affiliation_of_person on people.affiliation (person, organisation);

create table people.post (
  id uuid primary key,
  affiliation uuid not null references people.affiliation,
  position text not null,
  directions text[] not null default '{}',
  groups text,
  hours numeric(5, 2),
  rate numeric(4, 2),
  terms text not null
    constraint post_terms_known check (terms in ('MAIN', 'INTERNAL', 'EXTERNAL', 'COMBINED', 'CONTRACT')),
  period daterange not null,
  version int not null,
  constraint post_named check (position <> ''),
  constraint post_measured check (hours >= 0 and rate >= 0)
);
create index post_of_affiliation on people.post (affiliation);

create table people.absence (
  id uuid primary key,
  affiliation uuid not null references people.affiliation,
  kind text not null
    constraint absence_kind_known check (kind in ('PARENTAL', 'LONG_LEAVE', 'SERVICE', 'ILLNESS', 'OTHER')),
  period daterange not null,
  version int not null,
  constraint absence_once exclude using gist (affiliation with =, period with &&) deferrable initially immediate
);
create index absence_of_affiliation on people.absence (affiliation);

create table people.education (
  id uuid primary key,
  person uuid not null references people.person,
  level text not null constraint education_level_known
    check (level in ('SECONDARY', 'VOCATIONAL', 'HIGHER', 'POSTGRADUATE', 'RETRAINING', 'STUDENT')),
  institution text,
  qualification text,
  year int,
  version int not null,
  constraint education_year_likely check (year between 1940 and 2100)
);
create index education_of_person on people.education (person);

create table people.category (
  id uuid primary key,
  person uuid not null references people.person,
  category text not null
    constraint category_known check (category in ('CONFORMITY', 'FIRST', 'HIGHEST', 'MENTOR', 'METHODIST')),
  -- «педагог-наставник» and «педагог-методист» stand above the highest and do not end it
  line text not null
    generated always as (case when category in ('MENTOR', 'METHODIST') then category else 'qualification' end) stored,
  period daterange not null,
  ground text,
  version int not null,
  constraint category_once exclude using gist (person with =, line with =, period with &&)
    deferrable initially immediate
);
create index category_of_person on people.category (person);

create table people.consent (
  id uuid primary key,
  person uuid not null references people.person,
  node uuid not null references kernel.node,
  kind text not null constraint consent_kind_known check (kind in ('DATA', 'PUBLICATION')),
  items text[] not null default '{}',
  given_on date not null,
  withdrawn_on date,
  kept_at text,
  version int not null,
  constraint consent_withdrawn_later check (withdrawn_on >= given_on)
);
create unique index consent_once on people.consent (person, node, kind) where withdrawn_on is null;
alter table people.consent enable row level security;
alter table people.consent force row level security;
create policy visible on people.consent using (
  (select kernel.is_system())
  or exists (select from kernel.node n where n.id = node and n.path <@ any(kernel.scopes('private')))
  or person = any(kernel.companions()));

-- what was entered in error: out of every count, still to be read
create table people.mistake (
  id uuid primary key,
  kind text not null,
  person uuid not null references people.person,
  node uuid not null references kernel.node,
  row jsonb not null,
  reason text not null,
  noted_on date not null
);
create index mistake_of_person on people.mistake (person);
alter table people.mistake enable row level security;
alter table people.mistake force row level security;
create policy visible on people.mistake using (
  (select kernel.is_system())
  or exists (select from kernel.node n where n.id = node and n.path <@ any(kernel.scopes('private')))
  or person = any(kernel.companions()));

-- who is a young teacher: definitions as data; a node may have its own and chooses one for all under it
create table people.young_rule (
  code text primary key,
  title text not null,
  max_age int,
  max_experience_years int,
  inclusive boolean not null,
  absence_stops_clock boolean not null,
  node uuid references kernel.node,
  constraint young_rule_says_something check (max_age is not null or max_experience_years is not null)
);
create table people.young_choice (
  node uuid primary key references kernel.node,
  rule text not null references people.young_rule
);
insert into people.young_rule (code, title, max_age, max_experience_years, inclusive, absence_stops_clock) values
  ('experience_3', 'стаж до 3 лет', null, 3, true, false),
  ('experience_3_without_absence', 'стаж до 3 лет без времени отпуска по уходу, службы и болезни', null, 3, true, true),
  ('age_35', 'возраст до 35 лет включительно', 35, null, true, false),
  ('age_35_experience_3', 'возраст до 35 лет и стаж до 3 лет', 35, 3, true, false),
  ('experience_5', 'стаж до 5 лет включительно', null, 5, true, false),
  ('experience_2', 'стаж до 2 лет', null, 2, true, false);
insert into people.young_choice (node, rule) values ('00000000-0000-7000-8000-000000000001', 'experience_3');

-- the last day on which each rule holds for a person: follows the facts, not the calendar; infinity while a clock stands
create table people.young_term (
  person uuid not null references people.person,
  rule text not null references people.young_rule,
  until date not null,
  primary key (person, rule)
);

-- Those below look past the policy, each at one person for one purpose, and put back who is looking.

-- The facts a rule is computed from, whoever writes them: a second employer does not see the birth date of the first.
create function people.birth_date(who uuid) returns date language plpgsql as $$
declare
  before text := current_setting('estafeta.system', true);
  found date;
begin
  perform set_config('estafeta.system', 'rule of young teachers', true);
  select p.birth_date into found from people.person_private p where p.person = who;
  perform set_config('estafeta.system', coalesce(before, ''), true);
  return found;
end $$;

-- Whether an organisation keeps private facts, also one the viewer does not see.
create function people.private_kept(who uuid) returns boolean language plpgsql as $$
declare
  before text := current_setting('estafeta.system', true);
  kept boolean;
begin
  perform set_config('estafeta.system', 'one keeper of private facts', true);
  kept := exists (select from people.person_private p where p.person = who);
  perform set_config('estafeta.system', coalesce(before, ''), true);
  return kept;
end $$;

-- Private facts follow a person who has left the organisation that kept them.
create function people.hand_over(who uuid, place uuid) returns void language plpgsql as $$
declare
  before text := current_setting('estafeta.system', true);
begin
  perform set_config('estafeta.system', 'arrival', true);
  update people.person_private p set node = place
  where p.person = who
  and not exists (
    select from people.affiliation a
    where a.person = who and a.organisation = p.node and (upper_inf(a.period) or upper(a.period) > current_date));
  perform set_config('estafeta.system', coalesce(before, ''), true);
end $$;

-- Persons of the whole register by the name: all that may be told of them before an arrival is confirmed.
create function people.candidates(called text)
  returns table (person uuid, name text, birth_year int, organisation uuid) language sql as $$
    select p.id, p.name, extract(year from people.birth_date(p.id))::int, a.organisation
    from people.person p
    join lateral (
      select a.organisation from people.affiliation a
      where a.person = p.id order by upper(a.period) desc nulls first, lower(a.period) desc limit 1) a on true
    where p.folded = called
    order by p.name, p.id
    limit 20
  $$;
