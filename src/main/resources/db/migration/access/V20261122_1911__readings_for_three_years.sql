-- nobody rewrites who looked at whom; what has served its term goes through this function alone
create function access.wipe_readings() returns void
  language sql volatile security definer set search_path = pg_catalog
begin atomic
  delete from access.reading where hour < now() - interval '3 years';
end;
create index reading_by_hour on access.reading (hour);
