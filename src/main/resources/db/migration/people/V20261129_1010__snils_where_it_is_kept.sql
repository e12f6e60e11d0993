-- Where СНИЛС is kept: nowhere until a node says so; what was said nearest up the tree holds from its day.
create table people.snils_choice (
  node uuid not null references kernel.node,
  since date not null,
  kept boolean not null,
  primary key (node, since)
);

create function people.snils_kept(place uuid, day date) returns boolean language sql stable as $$
  select coalesce((
    select c.kept
    from kernel.node n
    join kernel.node up on up.path @> n.path
    join people.snils_choice c on c.node = up.id and c.since <= day
    where n.id = place
    order by nlevel(up.path) desc, c.since desc
    limit 1), false)
$$;

-- Two records of one person may both have it: then they are found by it, not refused.
alter table people.person_private drop constraint snils_once;
create index person_private_by_snils on people.person_private (snils_index) where snils_index is not null;

-- Both look past the policy, each for one number or one person, and put back who is looking.
create function people.with_snils(found_by text, day date) returns setof uuid language plpgsql as $$
declare
  before text := current_setting('estafeta.system', true);
begin
  perform set_config('estafeta.system', 'one person by one number', true);
  return query
    select p.person from people.person_private p
    where p.snils_index = found_by and people.snils_kept(p.node, day);
  perform set_config('estafeta.system', coalesce(before, ''), true);
end $$;

create function people.snils_index(who uuid, day date) returns text language plpgsql as $$
declare
  before text := current_setting('estafeta.system', true);
  found text;
begin
  perform set_config('estafeta.system', 'one number against another', true);
  select p.snils_index into found from people.person_private p
  where p.person = who and people.snils_kept(p.node, day);
  perform set_config('estafeta.system', coalesce(before, ''), true);
  return found;
end $$;

-- Persons of the whole register by the name or by the number; a namesake with another number is somebody else.
drop function people.candidates(text);
create function people.candidates(called text, found_by text, day date)
  returns table (person uuid, name text, birth_year int, organisation uuid, same_snils boolean) language sql as $$
    select p.id, p.name, extract(year from people.birth_date(p.id))::int, a.organisation, coalesce(own.number = found_by, false)
    from (
      select id from people.person where folded = called
      union
      select people.with_snils(found_by, day)) found
    join people.person p on p.id = found.id
    join lateral (select people.snils_index(p.id, day) as number) own on true
    join lateral (
      select a.organisation from people.affiliation a
      where a.person = p.id order by upper(a.period) desc nulls first, lower(a.period) desc limit 1) a on true
    where own.number is null or found_by is null or own.number = found_by
    order by coalesce(own.number = found_by, false) desc, p.name, p.id
    limit 20
  $$;
