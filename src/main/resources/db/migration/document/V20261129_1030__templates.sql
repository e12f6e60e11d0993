create schema document;
grant usage on schema document to estafeta_app;

-- a template of a kind of paper, as a node brought it or, at the root, as it came with the program; never changed
create table document.template (
  id uuid primary key,
  node uuid not null references kernel.node,
  paper text not null,
  version int not null,
  format text not null check (format in ('WORD', 'EXCEL')),
  file uuid not null references kernel.file,
  file_name text not null,
  sha256 text not null,
  note text not null,
  ready boolean not null,
  kept_at timestamptz not null,
  account uuid,
  unique (node, paper, version)
);
comment on column document.template.ready is 'came with the program';

-- which of its templates a node draws a kind of paper by; the last line holds for all under it that have none of their own
create table document.template_choice (
  node uuid not null references kernel.node,
  paper text not null,
  no int not null,
  template uuid references document.template,
  since timestamptz not null,
  account uuid,
  primary key (node, paper, no)
);
comment on column document.template_choice.template is 'null: none of its own any more';
create index template_chosen on document.template_choice (template);
revoke update, delete, truncate on document.template, document.template_choice from estafeta_app;
