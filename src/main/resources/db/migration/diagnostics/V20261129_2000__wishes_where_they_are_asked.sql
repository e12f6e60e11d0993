-- With whom one would like to work is asked nowhere until a node says so; what was said nearest up the tree holds from
-- its day. With whom one would not may be said everywhere.
create table diagnostics.wish_choice (
  node uuid not null references kernel.node,
  since date not null,
  asked boolean not null,
  primary key (node, since)
);

create function diagnostics.wishes_asked(place uuid, day date) returns boolean language sql stable as $$
  select coalesce((
    select c.asked
    from kernel.node n
    join kernel.node up on up.path @> n.path
    join diagnostics.wish_choice c on c.node = up.id and c.since <= day
    where n.id = place
    order by nlevel(up.path) desc, c.since desc
    limit 1), false)
$$;
