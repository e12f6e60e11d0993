create schema grammar;
grant usage on schema grammar to estafeta_app;

-- how a name is declined where the rules are wrong, as somebody put it right on a paper; for the whole installation
create table grammar.correction (
  id uuid primary key,
  node uuid not null references kernel.node,
  full_name text not null,
  surname text not null,
  gender text not null check (gender in ('MASCULINE', 'FEMININE')),
  genitive text not null,
  dative text not null,
  accusative text not null,
  instrumental text not null,
  prepositional text not null,
  noted_at timestamptz not null,
  constraint correction_once unique (full_name, gender)
);
create index correction_of_surname on grammar.correction (surname, gender);
comment on column grammar.correction.node is 'where it was put right last';
