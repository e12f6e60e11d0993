-- what was made of a row is numbered within the row, so that rows need not wait for each other
alter table intake.made drop constraint made_pkey;
alter table intake.made add primary key (run, row, no);
