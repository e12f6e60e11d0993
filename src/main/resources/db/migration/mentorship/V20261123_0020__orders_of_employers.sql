-- An order of an employer is drafted from acts that wait, and gets the number of the employer's journal when it is
-- registered there. One that was registered elsewhere is entered with its number at once.
alter table mentorship.paper rename to employer_order;
alter table mentorship.employer_order drop constraint paper_once;
alter table mentorship.employer_order
  add column state text not null default 'REGISTERED' check (state in ('DRAFT', 'REGISTERED', 'CANCELLED')),
  add column ground_body text,
  add column ground_number text,
  add column ground_held_on date,
  add column because text,
  alter column number drop not null,
  alter column signed_on drop not null,
  add constraint order_number_and_date check (state <> 'REGISTERED' or (number is not null and signed_on is not null)),
  add constraint order_ground_whole check ((ground_body is null) = (ground_held_on is null)),
  add constraint order_after_its_ground check (state <> 'REGISTERED' or ground_held_on <= signed_on);
alter table mentorship.employer_order alter column state drop default;
create index order_of_employer on mentorship.employer_order (employer, signed_on);

-- What an order does. Waits for an order of its employer as long as it is in none.
drop index mentorship.act_of_mentorship;
alter table mentorship.act drop constraint act_once;
alter table mentorship.act rename column paper to employer_order;
alter table mentorship.act
  alter column employer_order drop not null,
  add column employer uuid references kernel.node,
  add column until date;
update mentorship.act a set employer = o.employer, until = case when a.kind in ('ASSIGN', 'EXTEND') then upper(m.period) - 1 end
  from mentorship.employer_order o, mentorship.mentorship m where o.id = a.employer_order and m.id = a.mentorship;
alter table mentorship.act
  alter column employer set not null,
  add constraint act_says_its_term check ((until is not null) = (kind in ('ASSIGN', 'EXTEND')));
create unique index act_once on mentorship.act (employer_order, mentorship, kind, effective_on);
create unique index act_waits_once on mentorship.act (employer, mentorship, kind, effective_on)
  where employer_order is null;
create index act_of_mentorship on mentorship.act (mentorship) include (employer_order, employer, kind);
create index act_waiting on mentorship.act (employer) where employer_order is null;

create table mentorship.acquaintance (
  id uuid primary key,
  employer_order uuid not null references mentorship.employer_order,
  affiliation uuid not null references people.affiliation,
  acquainted_on date not null,
  version int not null
);
create unique index acquaintance_once on mentorship.acquaintance (employer_order, affiliation);
create index acquaintance_of_affiliation on mentorship.acquaintance (affiliation);

-- Agreements of organisations («соглашение о сотрудничестве»): pairs across them stand on one of these.
create table mentorship.cooperation (
  id uuid primary key,
  giving uuid not null references kernel.node,
  receiving uuid not null references kernel.node,
  accompanies boolean not null,
  number text not null,
  signed_on date not null,
  period daterange not null,
  version int not null,
  constraint cooperation_of_two check (giving <> receiving)
);
comment on column mentorship.cooperation.accompanies is 'the giving organisation accompanies the receiving one as a whole';
create index cooperation_of_giving on mentorship.cooperation (giving);
create index cooperation_of_receiving on mentorship.cooperation (receiving);
