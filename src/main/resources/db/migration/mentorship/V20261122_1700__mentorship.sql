create schema mentorship;
grant usage on schema mentorship to estafeta_app;

create table mentorship.form (
  code text primary key,
  title text not null,
  line text not null check (line in ('TEACHERS', 'LEARNERS', 'PARTNERS'))
);
create table mentorship.kind (
  code text primary key,
  no int not null,
  title text not null,
  hint text not null,
  needs_order boolean not null,
  needs_programme boolean not null,
  needs_agreement boolean not null,
  mentees_min int not null check (mentees_min >= 1),
  mentees_max int not null,
  mentors_max int not null check (mentors_max >= 1),
  slots boolean not null,
  remote boolean not null,
  sides_swap boolean not null,
  constraint kind_mentees_in_order check (mentees_max >= mentees_min)
);

create table mentorship.readiness (
  id uuid primary key,
  affiliation uuid not null references people.affiliation,
  places int not null check (places between 0 and 5),
  remote boolean not null,
  period daterange not null,
  version int not null,
  constraint readiness_once exclude using gist (affiliation with =, period with &&) deferrable initially immediate
);

create table mentorship.mentorship (
  id uuid primary key,
  node uuid not null references kernel.node,
  kind text not null references mentorship.kind,
  form text not null references mentorship.form,
  state text not null check (state in
    ('DRAFT', 'PROPOSED', 'AGREED', 'IN_ORDER', 'ACTIVE', 'PAUSED', 'COMPLETED', 'ENDED', 'CANCELLED')),
  period daterange not null,
  recorded_late boolean not null,
  ending text check (ending in ('PLAN', 'TERM', 'EMPLOYER', 'MENTOR', 'MENTEE', 'LEFT', 'MISTAKE')),
  because text,
  version int not null,
  constraint mentorship_has_a_term check (not upper_inf(period)),
  constraint mentorship_ending_said check ((ending is not null) = (state in ('COMPLETED', 'ENDED', 'CANCELLED')))
);
create index mentorship_of_node on mentorship.mentorship (node, state);

create table mentorship.side (
  id uuid primary key,
  mentorship uuid not null references mentorship.mentorship,
  affiliation uuid not null references people.affiliation,
  role text not null check (role in ('MENTOR', 'MENTEE')),
  aspect text check (aspect in ('SUBJECT', 'ADAPTATION')),
  period daterange not null,
  version int not null,
  constraint side_once
    exclude using gist (mentorship with =, affiliation with =, period with &&) deferrable initially immediate,
  constraint side_aspect_of_mentor check (aspect is null or role = 'MENTOR')
);
create index side_of_affiliation on mentorship.side (affiliation);

create table mentorship.consent (
  id uuid primary key,
  mentorship uuid not null references mentorship.mentorship,
  affiliation uuid not null references people.affiliation,
  given_on date not null,
  kept_at text,
  withdrawn_on date,
  version int not null,
  constraint consent_withdrawn_after_given check (withdrawn_on >= given_on)
);
comment on column mentorship.consent.kept_at is 'where the signed paper lies; null: a tick only';
create unique index consent_once on mentorship.consent (mentorship, affiliation) where withdrawn_on is null;

-- an order of an employer: its number is the one of the employer's own journal, typed by hand
create table mentorship.paper (
  id uuid primary key,
  employer uuid not null references kernel.node,
  number text not null,
  signed_on date not null,
  version int not null,
  constraint paper_once unique (employer, number, signed_on)
);
create table mentorship.act (
  id uuid primary key,
  paper uuid not null references mentorship.paper,
  mentorship uuid not null references mentorship.mentorship,
  kind text not null check (kind in ('ASSIGN', 'CHANGE', 'PAUSE', 'RESUME', 'EXTEND', 'REPLACE', 'END')),
  effective_on date not null,
  version int not null,
  constraint act_once unique (paper, mentorship, kind)
);
create index act_of_mentorship on mentorship.act (mentorship);

create table mentorship.agreement (
  id uuid primary key,
  mentorship uuid not null references mentorship.mentorship,
  affiliation uuid not null references people.affiliation,
  number text,
  signed_on date,
  none_because text check (none_because in ('IN_CONTRACT', 'NOT_EMPLOYEE', 'LEARNERS', 'ONE_MEETING', 'OTHER')),
  note text,
  version int not null,
  constraint agreement_once unique (mentorship, affiliation),
  constraint agreement_or_reason check ((number is not null and signed_on is not null) <> (none_because is not null)),
  constraint agreement_other_said check (none_because <> 'OTHER' or note is not null)
);

create table mentorship.pause (
  id uuid primary key,
  mentorship uuid not null references mentorship.mentorship,
  period daterange not null,
  reason text not null,
  version int not null,
  constraint pause_once exclude using gist (mentorship with =, period with &&) deferrable initially immediate
);

insert into mentorship.form (code, title, line) values
  ('teacher-teacher', 'педагог – педагог', 'TEACHERS'),
  ('head-teacher', 'руководитель – педагог', 'TEACHERS'),
  ('employer-student', 'работодатель – студент', 'TEACHERS'),
  ('lecturer-teacher', 'педагог вуза или колледжа – молодой педагог', 'PARTNERS'),
  ('partner-teacher', 'социальный партнёр – педагог', 'PARTNERS'),
  ('learner-learner', 'ученик – ученик', 'LEARNERS'),
  ('student-learner', 'студент – ученик', 'LEARNERS'),
  ('employer-learner', 'работодатель – ученик', 'LEARNERS'),
  ('teacher-learner', 'учитель – ученик', 'LEARNERS');

insert into mentorship.kind
  (code, no, title, hint, needs_order, needs_programme, needs_agreement, mentees_min, mentees_max, mentors_max, slots, remote, sides_swap)
values
  ('traditional', 1, 'один на один', 'Наставник и педагог вместе от трёх месяцев до года', true, true, true, 1, 1, 2, false, false, false),
  ('group', 2, 'в группе', 'Один наставник и двое или больше педагогов', true, true, true, 2, 10, 1, false, false, false),
  ('collective', 3, 'коллективное', 'Несколько наставников и несколько педагогов', true, true, true, 2, 20, 10, false, false, false),
  ('virtual', 4, 'виртуальное', 'На расстоянии, по видеосвязи и переписке', true, true, true, 1, 1, 2, false, true, false),
  ('short', 5, 'краткосрочное', 'Встречи по расписанию ради одной цели', true, true, true, 1, 1, 2, false, false, false),
  ('reverse', 6, 'реверсивное', 'Младший учит старшего, стороны могут меняться', true, true, true, 1, 1, 1, false, false, true),
  ('situational', 7, 'ситуационное', 'Помощь сразу, когда она понадобилась', true, false, true, 1, 1, 2, false, false, false),
  ('speed', 8, 'скоростное', 'Разовые встречи с несколькими наставниками', false, false, false, 1, 20, 20, true, false, false),
  ('flash', 9, 'флеш-встреча', 'Одна короткая встреча, приказ не нужен', false, false, false, 1, 1, 1, true, false, false);
