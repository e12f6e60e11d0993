create schema organisation;
grant usage on schema organisation to estafeta_app;

-- what a node may be and how its people call things; words as the lists of the field spell the type
create table organisation.type (
  code text primary key,
  position int not null,
  title text not null,
  kind text not null check (kind in ('REGION', 'MUNICIPALITY', 'ORGANISATION', 'PARTNER')),
  spellings text[] not null,
  vocabulary jsonb not null
);

create table organisation.unit (
  node uuid primary key references kernel.node,
  type text not null references organisation.type,
  settlement text constraint unit_settlement check (settlement in ('CITY', 'RURAL')),
  small boolean not null,
  base boolean not null,
  period daterange not null,
  successor uuid references organisation.unit,
  version int not null,
  constraint unit_of_another_successor check (successor <> node)
);
create index unit_of_successor on organisation.unit (successor) where successor is not null;

create table organisation.name (
  id uuid primary key,
  unit uuid not null references organisation.unit,
  full_name text not null constraint name_full_stated check (full_name <> ''),
  short_name text not null constraint name_short_stated check (short_name <> ''),
  period daterange not null,
  version int not null,
  constraint one_name_at_a_time exclude using gist (unit with =, period with &&) deferrable initially immediate
);
create index name_in_order on organisation.name (short_name collate kernel.russian, unit);
create index name_search on organisation.name using gin (kernel.fold(full_name || ' ' || short_name) gin_trgm_ops);

create table organisation.head (
  id uuid primary key,
  unit uuid not null references organisation.unit,
  surname text not null constraint head_surname_stated check (surname <> ''),
  given text not null constraint head_given_stated check (given <> ''),
  patronymic text,
  position text not null,
  acting boolean not null,
  ground text,
  period daterange not null,
  cancelled boolean not null,
  version int not null,
  constraint one_head_at_a_time exclude using gist (unit with =, (acting::int) with =, period with &&)
    where (not cancelled) deferrable initially immediate
);
create index head_of_unit on organisation.head (unit);

-- a list of organisations as it was brought, kept between looking at it and taking it over
create table organisation.structure_list (
  id uuid primary key,
  node uuid not null references kernel.node,
  file_name text not null,
  rows jsonb not null,
  brought_at timestamptz not null,
  confirmed_at timestamptz,
  result jsonb,
  version int not null
);

insert into organisation.type (code, position, title, kind, spellings, vocabulary) values
  ('region', 10, 'регион', 'REGION', '{субъект}', '{}'),
  ('municipal_district', 20, 'муниципальный район', 'MUNICIPALITY', '{район,мр}', '{}'),
  ('municipal_okrug', 30, 'муниципальный округ', 'MUNICIPALITY', '{мо}', '{}'),
  ('city_okrug', 40, 'городской округ', 'MUNICIPALITY', '{го,город}', '{}'),
  ('school', 100, 'средняя школа', 'ORGANISATION',
    '{сош,школа,средняя общеобразовательная школа,общеобразовательная организация,оо}', '{}'),
  ('gymnasium', 110, 'гимназия', 'ORGANISATION', '{}', '{}'),
  ('lyceum', 120, 'лицей', 'ORGANISATION', '{}', '{}'),
  ('basic_school', 130, 'основная школа', 'ORGANISATION', '{оош,основная общеобразовательная школа}', '{}'),
  ('primary_school', 140, 'начальная школа', 'ORGANISATION', '{нош,нош-дс,начальная общеобразовательная школа}', '{}'),
  ('boarding_school', 150, 'школа-интернат', 'ORGANISATION',
    '{интернат,коррекционная школа,школа для детей с овз}', '{}'),
  ('kindergarten', 200, 'детский сад', 'ORGANISATION',
    '{доу,дс,д/с,детсад,сад,црр,доо,дошкольное учреждение,дошкольная образовательная организация}', '{}'),
  ('extra', 300, 'учреждение дополнительного образования', 'ORGANISATION',
    '{удо,ддт,дюц,ддют,сюн,сют,удод,дополнительное образование,дом творчества,центр творчества,цдо}', '{}'),
  ('college', 400, 'колледж', 'ORGANISATION', '{техникум,спо,профессиональное образование}', '{}'),
  ('methodical_centre', 500, 'методический центр', 'ORGANISATION',
    '{имц,ммц,методическая служба,информационно-методический центр,ммс}', '{}'),
  ('regional_centre', 510, 'региональный институт или ресурсный центр', 'ORGANISATION',
    '{иро,рцро,ипк,цнппм,институт развития образования,ресурсный центр}', '{}'),
  ('partner', 600, 'партнёр', 'PARTNER', '{социальный партнёр,предприятие,вуз,университет}', '{}');

update organisation.type set vocabulary = '{
  "lesson": "урок", "lessons": "уроки", "head": "директор", "deputy": "заместитель директора",
  "learner": "ученик", "learners": "ученики", "group": "класс", "groups": "классы",
  "subject": "предмет", "subjects": "предметы"}';
update organisation.type set vocabulary = vocabulary || '{"head": "руководитель органа управления образованием", "deputy": "заместитель руководителя"}'
  where kind in ('REGION', 'MUNICIPALITY');
update organisation.type set vocabulary = vocabulary || '{
  "lesson": "занятие", "lessons": "занятия", "head": "заведующий", "deputy": "старший воспитатель",
  "learner": "воспитанник", "learners": "воспитанники", "group": "группа", "groups": "группы",
  "subject": "возрастная группа", "subjects": "возрастные группы"}'
  where code = 'kindergarten';
update organisation.type set vocabulary = vocabulary || '{
  "lesson": "занятие", "lessons": "занятия", "learner": "обучающийся", "learners": "обучающиеся",
  "group": "группа", "groups": "группы", "subject": "объединение", "subjects": "объединения"}'
  where code = 'extra';
update organisation.type set vocabulary = vocabulary || '{
  "lesson": "занятие", "lessons": "занятия", "learner": "студент", "learners": "студенты",
  "group": "группа", "groups": "группы", "subject": "дисциплина", "subjects": "дисциплины"}'
  where code = 'college';
update organisation.type set vocabulary = vocabulary || '{
  "lesson": "занятие", "lessons": "занятия", "learner": "слушатель", "learners": "слушатели",
  "group": "группа", "groups": "группы", "subject": "направление", "subjects": "направления"}'
  where code in ('methodical_centre', 'regional_centre');
update organisation.type set vocabulary = vocabulary || '{
  "head": "руководитель", "deputy": "заместитель руководителя", "learner": "обучающийся", "learners": "обучающиеся",
  "group": "группа", "groups": "группы", "subject": "направление", "subjects": "направления"}'
  where kind = 'PARTNER';
update organisation.type set vocabulary = vocabulary || '{"learner": "воспитанник", "learners": "воспитанники"}'
  where code = 'boarding_school';
