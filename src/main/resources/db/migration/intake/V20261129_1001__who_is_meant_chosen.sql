-- who of several alike a row means is chosen beside what is put right
update intake.run set adjustments = (adjustments::jsonb || '{"chosen": []}')::text;
