-- which keys have sealed something here: the keys themselves lie outside, and a lost one is not replaced in silence
create table kernel.secret_key (
  id text primary key,
  since timestamptz not null default now()
);
