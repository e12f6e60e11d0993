-- what a search knew of people (what is hard for them, their wishes) lay open: it goes, and from now on lies sealed
delete from matching.decision;
delete from matching.run;
alter table matching.run drop column participants;
alter table matching.run add column participants_sealed text not null;
comment on column matching.run.participants_sealed is 'participants as JSON under a key outside the database, kept ninety days';
create index run_made_at on matching.run (made_at);

-- what was decided goes with its search
alter table matching.decision drop constraint decision_run_fkey;
alter table matching.decision add constraint decision_run_fkey
  foreign key (run) references matching.run on delete cascade;
