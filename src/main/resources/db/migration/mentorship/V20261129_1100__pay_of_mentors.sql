-- What an employer pays a mentor in a mentorship. Seen at the employer by whoever may see pay, and by the mentor; by nobody above.
-- The order says until when; it is paid no longer than the mentor is one.
create table mentorship.pay (
  id uuid primary key,
  mentorship uuid not null references mentorship.mentorship,
  affiliation uuid not null references people.affiliation,
  person uuid not null references people.person,
  node uuid not null references kernel.node,
  period daterange not null,
  how text not null check (how in ('ROUBLES', 'BY_ACT', 'NONE')),
  sum numeric(10, 2),
  terms text,
  number text,
  signed_on date,
  template uuid references document.template,
  mistake text,
  version int not null,
  constraint pay_once
    exclude using gist (uuid_send(mentorship) with =, uuid_send(affiliation) with =, period with &&)
    where (mistake is null) deferrable initially immediate,
  constraint pay_as_it_is_reckoned check ((sum is not null) = (how = 'ROUBLES') and (terms is not null) = (how = 'BY_ACT')),
  constraint pay_above_nothing check (sum > 0),
  constraint pay_order_whole check ((number is null) = (signed_on is null))
);
create index pay_of_mentorship on mentorship.pay (mentorship);
create index pay_at_employer on mentorship.pay (node);
create index pay_of_affiliation on mentorship.pay (affiliation);
alter table mentorship.pay enable row level security;
alter table mentorship.pay force row level security;
create policy visible on mentorship.pay using (
  (select kernel.is_system())
  or exists (select from kernel.node n where n.id = node and n.path <@ any(kernel.scopes('pay')))
  or person = any(kernel.companions()));
grant select, insert, update, delete on mentorship.pay to estafeta_app;

create function mentorship.paid_at_its_affiliation() returns trigger language plpgsql as $$
begin
  select a.organisation, a.person into new.node, new.person from people.affiliation a where a.id = new.affiliation;
  return new;
end $$;
create trigger pay_at_its_affiliation before insert or update of affiliation on mentorship.pay
  for each row execute function mentorship.paid_at_its_affiliation();

create function mentorship.pay_follows_the_affiliation() returns trigger language plpgsql as $$
begin
  update mentorship.pay set affiliation = new.id where affiliation = new.id;
  return null;
end $$;
create trigger pay_follows_the_affiliation after update on people.affiliation
  for each row when (old.person <> new.person) execute function mentorship.pay_follows_the_affiliation();
