-- the file, what was typed over it and former values are kept for thirty days: so long a run may be undone
alter table intake.run alter column file drop not null;
-- each row is taken back by itself; a row on which something stands is kept, and says why
alter table intake.result add column undone boolean not null default false;
alter table intake.result add column kept text;
comment on column intake.made.before is 'sealed: what stood there, and what the run has put in its place';
