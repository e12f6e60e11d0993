-- Private facts handed over to an organisation that keeps no СНИЛС come there without it.
drop function people.hand_over(uuid, uuid);
create function people.hand_over(who uuid, place uuid, day date) returns void language plpgsql as $$
declare
  before text := current_setting('estafeta.system', true);
  kept boolean := people.snils_kept(place, day);
begin
  perform set_config('estafeta.system', 'arrival', true);
  update people.person_private p
  set node = place, snils = case when kept then p.snils end, snils_index = case when kept then p.snils_index end
  where p.person = who
  and not exists (
    select from people.affiliation a
    where a.person = who and a.organisation = p.node and (upper_inf(a.period) or upper(a.period) > current_date));
  perform set_config('estafeta.system', coalesce(before, ''), true);
end $$;
