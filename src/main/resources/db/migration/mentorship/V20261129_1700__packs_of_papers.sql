-- Papers put together for an organisation («папка наставничества», the papers of all its pairs): each is drawn once and kept
-- until the pack is wiped. What of it goes out is decided anew at each download.
create table mentorship.pack (
  id uuid primary key,
  node uuid not null references kernel.node,
  kind text not null check (kind in ('FOLDER', 'PAIRS')),
  year int not null,
  state text not null check (state in ('WORKING', 'READY', 'STOPPED')),
  pieces int not null,
  account uuid,
  made_at timestamptz not null,
  done_at timestamptz,
  version int not null,
  constraint pack_year_likely check (year between 2000 and 2100)
);
comment on column mentorship.pack.year is 'in which the school year begins';
comment on column mentorship.pack.pieces is 'how many papers are to be drawn';
create index pack_of_node on mentorship.pack (node, made_at);
create unique index pack_under_way_once on mentorship.pack (node, kind, year) where state = 'WORKING';

create table mentorship.pack_piece (
  pack uuid not null references mentorship.pack,
  key text not null,
  file uuid references kernel.file,
  extension text,
  because text,
  primary key (pack, key),
  constraint pack_piece_whole_check check ((file is not null) = (extension is not null) and (file is not null) <> (because is not null))
);
comment on column mentorship.pack_piece.key is 'the paper and what it is about, by ids alone';
comment on column mentorship.pack_piece.because is 'why the paper could not be drawn';
