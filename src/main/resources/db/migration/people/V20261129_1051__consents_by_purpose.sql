-- Each purpose is a consent of its own (law on personal data, article 9; separate papers since 01.09.2025). Until now the
-- program kept consents to data for mentoring alone.
-- The owner of the table sees its rows no more than others do: what follows looks past the policy until it is committed.
select set_config('estafeta.system', 'purpose of consents', true);
alter table people.consent
  add column purpose text constraint consent_purpose_known
    check (purpose in ('MENTORING', 'HANDING_UP', 'EVENTS', 'MATERIALS')),
  add column due_on date,
  add column fulfilled_on date;
comment on column people.consent.due_on is 'by when the organisation does what follows from the withdrawal';
comment on column people.consent.fulfilled_on is 'when it has done so';
update people.consent set purpose = 'MENTORING' where kind = 'DATA';
alter table people.consent
  add constraint consent_purpose_of_data check ((kind = 'DATA') = (purpose is not null)),
  add constraint consent_fulfilled_later check (fulfilled_on >= withdrawn_on);
drop index people.consent_once;
create unique index consent_once on people.consent (person, node, kind, coalesce(purpose, ''), (guardian is null))
  where withdrawn_on is null;
create index consent_to_fulfil on people.consent (node) where due_on is not null and fulfilled_on is null;

-- Which consents to data an organisation wants of those who take part; holds for everything under it that has not said its own.
create table people.wanted_consent (
  node uuid primary key references kernel.node,
  purposes text[] not null,
  version int not null
);
