-- who stands for a minor before an organisation: parents, adopters, guardians, trustees
create table people.guardian (
  id uuid primary key,
  person uuid not null references people.person,
  node uuid not null references kernel.node,
  surname text not null,
  given text not null,
  patronymic text,
  bond text not null constraint guardian_bond_known check (bond in ('PARENT', 'ADOPTER', 'GUARDIAN', 'TRUSTEE')),
  version int not null
);
create index guardian_of_person on people.guardian (person);
alter table people.guardian enable row level security;
alter table people.guardian force row level security;
create policy visible on people.guardian using (
  (select kernel.is_system())
  or exists (select from kernel.node n where n.id = node and n.path <@ any(kernel.scopes('private')))
  or person = any(kernel.companions()));
grant select, insert, update, delete on people.guardian to estafeta_app;

-- null: the person has signed alone
alter table people.consent add column guardian uuid references people.guardian;
-- whoever comes of age signs the same alone; what the guardian has signed stays as it was
drop index people.consent_once;
create unique index consent_once on people.consent (person, node, kind, (guardian is null)) where withdrawn_on is null;

-- learners are nobody's young teachers
delete from people.young_term t using people.affiliation a where a.id = t.affiliation and a.kind <> 'EMPLOYEE';
