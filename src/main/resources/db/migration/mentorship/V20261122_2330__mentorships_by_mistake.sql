-- what a list has brought by mistake: out of every count, still to be read
create table mentorship.mistake (
  id uuid primary key,
  node uuid not null references kernel.node,
  row jsonb not null,
  reason text not null,
  noted_on date not null
);
create index mistake_of_node on mentorship.mistake (node);

-- a mentor may also help with the class that a young teacher leads
alter table mentorship.side drop constraint side_aspect_check;
alter table mentorship.side add constraint side_aspect_check check (aspect in ('SUBJECT', 'HOMEROOM', 'ADAPTATION'));
