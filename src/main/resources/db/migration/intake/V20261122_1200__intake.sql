create schema intake;
grant usage on schema intake to estafeta_app;

-- one taking-over of a list: the file as it came, what was corrected by hand, what became of it
create table intake.run (
  id uuid primary key,
  node uuid not null references kernel.node,
  kind text not null,
  file uuid not null references kernel.file,
  file_name text not null,
  day date not null,
  adjustments text not null,
  state text not null check (state in ('READ', 'DONE', 'UNDONE')),
  account uuid,
  made_at timestamptz not null,
  done_at timestamptz,
  undone_at timestamptz,
  version int not null
);
create index run_of_node on intake.run (node, made_at);

create table intake.result (
  run uuid not null references intake.run,
  row int not null,
  outcome text not null check (outcome in ('CREATE', 'CHANGE', 'SAME', 'REFUSE')),
  subject uuid,
  words text not null,
  primary key (run, row)
);
comment on column intake.result.words is 'why a row was refused, or what was changed; no names';

-- what a run has made, in its order, so that it can be taken back; before: the former value of what was changed
create table intake.made (
  run uuid not null references intake.run,
  no int not null,
  row int not null,
  kind text not null,
  record uuid not null,
  before text,
  primary key (run, no)
);
