-- Acts of an organisation on which its mentoring stands («положение», «дорожная карта»): each version with the term it states
-- itself. The one that begins last holds, so one entered in error brings the one before it back.
create table mentorship.local_act (
  id uuid primary key,
  node uuid not null references kernel.node,
  kind text not null check (kind in ('INTRODUCTION', 'REGULATION', 'ROAD_MAP')),
  number text,
  signed_on date not null,
  order_number text,
  ordered_on date,
  period daterange not null,
  scan uuid references kernel.file,
  mistake text,
  version int not null,
  constraint local_act_introduction_numbered check (kind <> 'INTRODUCTION' or number is not null),
  constraint local_act_order_whole check ((order_number is null) = (ordered_on is null)),
  constraint local_act_before_its_order check (signed_on <= ordered_on)
);
comment on column mentorship.local_act.order_number is 'of the order that approves it';
comment on column mentorship.local_act.mistake is 'why it was entered in error; such a one counts nowhere';
create unique index local_act_once on mentorship.local_act (node, kind, (lower(period))) where mistake is null;
create index local_act_of_node on mentorship.local_act (node);
