-- A kind and a form are rows of versions: set by a node from a day for all under it, never changed afterwards.
-- A mentorship keeps the version it was made by.
alter table mentorship.mentorship drop constraint mentorship_kind_fkey, drop constraint mentorship_form_fkey;
alter table mentorship.kind drop constraint kind_pkey;
alter table mentorship.form drop constraint form_pkey;

alter table mentorship.kind
  add column id uuid,
  add column node uuid references kernel.node,
  add column since date,
  add column used boolean,
  add column teachers boolean,
  add column learners boolean,
  add column partners boolean;
update mentorship.kind set
  id = ('00000000-0000-7000-8000-0000000100' || lpad(no::text, 2, '0'))::uuid,
  node = '00000000-0000-7000-8000-000000000001',
  since = '2000-01-01',
  used = true,
  teachers = true,
  learners = code <> 'reverse',
  partners = true;
alter table mentorship.kind
  alter column id set not null,
  alter column node set not null,
  alter column since set not null,
  alter column used set not null,
  alter column teachers set not null,
  alter column learners set not null,
  alter column partners set not null,
  add primary key (id),
  add constraint kind_has_a_line check (teachers or learners or partners);
create index kind_in_force on mentorship.kind (code, node, since);

alter table mentorship.form
  add column id uuid,
  add column no int,
  add column node uuid references kernel.node,
  add column since date,
  add column used boolean;
update mentorship.form f set
  id = ('00000000-0000-7000-8000-0000000200' || lpad(o.no::text, 2, '0'))::uuid,
  no = o.no,
  node = '00000000-0000-7000-8000-000000000001',
  since = '2000-01-01',
  used = true
from (values
  ('teacher-teacher', 1), ('head-teacher', 2), ('employer-student', 3), ('lecturer-teacher', 4), ('partner-teacher', 5),
  ('learner-learner', 6), ('student-learner', 7), ('employer-learner', 8), ('teacher-learner', 9)) as o (code, no)
where o.code = f.code;
alter table mentorship.form
  alter column id set not null,
  alter column no set not null,
  alter column node set not null,
  alter column since set not null,
  alter column used set not null,
  add primary key (id);
create index form_in_force on mentorship.form (code, node, since);

alter table mentorship.mentorship
  add column kind_version uuid references mentorship.kind,
  add column form_version uuid references mentorship.form;
update mentorship.mentorship m set kind_version = k.id, form_version = f.id
  from mentorship.kind k, mentorship.form f where k.code = m.kind and f.code = m.form;
alter table mentorship.mentorship drop column kind, drop column form;
alter table mentorship.mentorship rename column kind_version to kind;
alter table mentorship.mentorship rename column form_version to form;
alter table mentorship.mentorship alter column kind set not null, alter column form set not null;

create index mentorship_of_node on mentorship.mentorship (node)
  include (id, state, kind, recorded_late, period, first_mentee);
create index mentorship_listed on mentorship.mentorship (id)
  include (node, state, kind, recorded_late, period, first_mentee);
create index mentorship_by_name on mentorship.mentorship (first_mentee, id)
  include (node, state, kind, recorded_late, period);
