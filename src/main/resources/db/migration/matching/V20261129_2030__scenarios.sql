-- What was known on a day of those who take part. It never changes: several searches by other rules go over the same.
create table matching.snapshot (
  id uuid primary key,
  node uuid not null references kernel.node,
  day date not null,
  taken_at timestamptz not null,
  participants_sealed text not null,
  version int not null
);
comment on column matching.snapshot.participants_sealed is 'participants as JSON under a key outside the database, kept ninety days';
create index snapshot_taken_at on matching.snapshot (taken_at);
insert into matching.snapshot (id, node, day, taken_at, participants_sealed, version)
  select id, node, day, made_at, participants_sealed, 0 from matching.run;

alter table matching.run
  add column snapshot uuid references matching.snapshot on delete cascade,
  add column title text not null default '',
  add column rules text,
  add column state text not null default 'READY',
  add column outcome text,
  add constraint run_state_check check (state in ('GATHERING', 'SEARCHING', 'READY', 'CANCELLED')),
  add constraint run_ready_over_a_snapshot_check check (state in ('GATHERING', 'CANCELLED') or snapshot is not null);
update matching.run set
  snapshot = id,
  rules = json_build_object('goal', goal, 'importance', json_build_object(), 'hardened', json_build_array(), 'most', 5,
    'borrows', false, 'places', json_build_object())::text;
alter table matching.run
  alter column rules set not null,
  alter column title drop default,
  alter column state drop default,
  drop column participants_sealed,
  drop column goal;
comment on column matching.run.snapshot is 'null while it is being taken';
comment on column matching.run.rules is 'what was important and what may not be, as JSON';
comment on column matching.run.outcome is 'what came out in figures, as JSON; null while at work and of searches before 29 November 2026';
create index run_of_snapshot on matching.run (snapshot);

-- The pairs and the proof as they came out, sealed: whether the same comes out again can be told to the byte.
create table matching.result (
  run uuid primary key references matching.run on delete cascade,
  result_sealed text not null
);

-- What is decided is decided for one of the roles in which a mentee wants a mentor; who wants one for all has no role.
alter table matching.decision
  add column role text not null default '',
  add constraint decision_role_check check (role in ('', 'SUBJECT', 'ADAPTATION')),
  drop constraint decision_once,
  add constraint decision_once unique (run, mentee, role);
alter table matching.decision alter column role drop default;

-- By which rules a node and all under it search unless a search says otherwise: each version stays, the latest of the nearest
-- node up the tree holds.
create table matching.rules (
  id uuid primary key,
  node uuid not null references kernel.node,
  set_at timestamptz not null,
  account uuid,
  rules text not null,
  version int not null
);
create index rules_of_node on matching.rules (node, set_at);
