create extension if not exists ltree;
create extension if not exists pg_trgm;
create extension if not exists btree_gist;

create schema kernel;
grant usage on schema kernel to estafeta_app;

create collation kernel.russian (provider = icu, locale = 'ru-RU');

-- for searching: case and ё fold away
create function kernel.fold(text) returns text
  language sql immutable strict parallel safe
  return translate(lower($1), 'ё', 'е');

-- who is looking, as the transaction manager has told it; '' when nobody was told
create function kernel.scopes(kind text) returns ltree[]
  language sql stable parallel safe
  return coalesce(nullif(current_setting('estafeta.scopes_' || kind, true), ''), '{}')::ltree[];
create function kernel.companions() returns uuid[]
  language sql stable parallel safe
  return coalesce(nullif(current_setting('estafeta.companions', true), ''), '{}')::uuid[];
create function kernel.is_system() returns boolean
  language sql stable parallel safe
  return nullif(current_setting('estafeta.system', true), '') is not null;

create sequence kernel.node_label;
create table kernel.node (
  id uuid primary key,
  path ltree not null constraint node_path_once unique,
  zone text not null
);
create index node_under on kernel.node using gist (path);
-- the place above all regions: where the administrator of the installation stands
insert into kernel.node (id, path, zone) values
  ('00000000-0000-7000-8000-000000000001', 'root', 'Europe/Moscow');

create table kernel.calendar_year (
  year int primary key,
  source text not null
);
create table kernel.calendar_day (
  day date not null,
  node uuid references kernel.node,
  working boolean not null,
  name text not null,
  constraint calendar_day_once unique nulls not distinct (day, node)
);

create table kernel.journal (
  id uuid primary key,
  type text not null,
  readers text not null,
  node uuid not null references kernel.node,
  happened_on date not null,
  recorded_at timestamptz not null,
  account uuid,
  system text,
  facts jsonb not null,
  reason text
);
create index journal_of_node on kernel.journal (node, recorded_at);
create table kernel.journal_subject (
  subject uuid not null,
  journal uuid not null references kernel.journal,
  primary key (subject, journal)
);
revoke update, delete, truncate on kernel.journal, kernel.journal_subject from estafeta_app;

-- what was done under a form's key, so that nothing is done twice
create table kernel.once (
  key uuid primary key,
  at timestamptz not null default now(),
  answer text
);

create table kernel.file (
  id uuid primary key,
  node uuid not null references kernel.node,
  person uuid,
  name text not null,
  type text not null,
  size bigint not null,
  sha256 text not null,
  kept_at timestamptz not null default now()
);
create index file_of_node on kernel.file (node);
create table kernel.file_piece (
  sha256 text not null,
  no int not null,
  bytes bytea not null,
  primary key (sha256, no)
);
alter table kernel.file enable row level security;
alter table kernel.file force row level security;
create policy visible on kernel.file using (
  (select kernel.is_system())
  or exists (select from kernel.node n where n.id = node and n.path <@ any(kernel.scopes('private')))
  or person = any(kernel.companions()));
