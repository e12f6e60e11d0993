-- places are put right as well
alter table grammar.correction drop constraint correction_kind_check;
alter table grammar.correction add constraint correction_kind_check
  check (kind in ('NAME', 'POSITION', 'ORGANISATION', 'PLACE'));
