create schema matching;
grant usage on schema matching to estafeta_app;

-- one search for pairs: who took part and what was known of them that day, so that it can be repeated to the byte
create table matching.run (
  id uuid primary key,
  node uuid not null references kernel.node,
  day date not null,
  made_at timestamptz not null,
  account uuid,
  goal text not null
    check (goal in ('MOST_MATCHED_THEN_POINTS', 'WORST_OFF_FIRST', 'FEWEST_CHANGES', 'CONVEX_LOAD')),
  participants text not null,
  version int not null
);
create index run_of_node on matching.run (node, made_at);

-- what a person decided over the proposal
create table matching.decision (
  id uuid primary key,
  run uuid not null references matching.run,
  mentee uuid not null references people.affiliation,
  mentor uuid references people.affiliation,
  kind text not null check (kind in ('CHOSEN', 'APPROVED')),
  mentorship uuid references mentorship.mentorship,
  reason text,
  version int not null,
  constraint decision_once unique (run, mentee),
  constraint decision_approved_has_its_mentorship check ((kind = 'APPROVED') = (mentorship is not null))
);
