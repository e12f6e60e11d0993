-- what the columns of lists of one shape mean at an organisation, as somebody has put it right by hand
create table intake.remembered_columns (
  node uuid not null references kernel.node,
  kind text not null,
  shape text not null,
  fields text not null,
  remembered_at timestamptz not null,
  primary key (node, kind, shape)
);
comment on column intake.remembered_columns.shape is 'a fingerprint of the titles: none of their words is kept';
comment on column intake.remembered_columns.fields is 'the field of each column, as JSON';
