-- a long list is taken over, and taken back, row by row while its people do other things
alter table intake.run drop constraint run_state_check;
alter table intake.run add constraint run_state_check check (state in ('READ', 'RUNNING', 'DONE', 'UNDOING', 'UNDONE'));
alter table intake.run add column rows int not null default 0;
comment on column intake.run.rows is 'how many rows are to have a result, known from the begin of taking over';
-- changes of those already known are declined one by one
update intake.run set adjustments = (adjustments::jsonb || '{"declined": []}')::text;
