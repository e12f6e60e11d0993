-- positions and organisations are put right as well; they have neither surname nor sex
alter table grammar.correction add column kind text not null default 'NAME'
  check (kind in ('NAME', 'POSITION', 'ORGANISATION'));
alter table grammar.correction alter column kind drop default;
alter table grammar.correction alter column surname drop not null;
alter table grammar.correction alter column gender drop not null;
alter table grammar.correction add constraint correction_of_a_name
  check ((kind = 'NAME') = (gender is not null) and (kind = 'NAME') = (surname is not null));
alter table grammar.correction drop constraint correction_once;
alter table grammar.correction add constraint correction_once unique nulls not distinct (kind, full_name, gender);
