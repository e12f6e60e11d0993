create schema access;
grant usage on schema access to estafeta_app;

create table access.account (
  id uuid primary key,
  person uuid,
  name text not null,
  login text not null constraint account_login_once unique,
  email text,
  password_hash text,
  totp text,
  totp_step bigint,
  locale text not null,
  made_at timestamptz not null,
  closed_at timestamptz,
  version int not null
);
create index account_of_person on access.account (person) where person is not null;

create table access.recovery_code (
  account uuid not null references access.account,
  code_hash text not null,
  used_at timestamptz,
  primary key (account, code_hash)
);

-- a role over a part of the tree for a time; behalf: the account whose role is delegated
create table access.role_grant (
  id uuid primary key,
  account uuid not null references access.account,
  role text not null,
  node uuid not null references kernel.node,
  period daterange not null,
  granted_by uuid references access.account,
  ground text not null check (ground in ('DIRECT', 'DELEGATION', 'SUBSTITUTION')),
  behalf uuid references access.account,
  reason text,
  made_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid references access.account,
  version int not null,
  constraint role_grant_once exclude using gist
    (account with =, role with =, node with =, ground with =, period with &&)
    where (ended_at is null) deferrable initially immediate,
  constraint role_grant_behalf check ((ground = 'DELEGATION') = (behalf is not null)),
  constraint role_grant_reason check (ground = 'DIRECT' or reason is not null)
);
create index role_grant_of_account on access.role_grant (account);
create index role_grant_at_node on access.role_grant (node);

-- grants that hold at a moment, each by the calendar of its place; a delegated role ends with the role of its giver
create function access.grants_at(moment timestamptz)
  returns table (id uuid, account uuid, role text, node uuid, path ltree, zone text)
  language sql stable
begin atomic
  select g.id, g.account, g.role, g.node, n.path, n.zone
  from access.role_grant g
  join kernel.node n on n.id = g.node
  where g.ended_at is null
  and g.period @> (moment at time zone n.zone)::date
  and (g.behalf is null or exists (
    select from access.role_grant own
    join kernel.node place on place.id = own.node
    join access.account giver on giver.id = own.account
    where own.account = g.behalf
    and own.role = g.role
    and own.behalf is null
    and own.ended_at is null
    and own.period @> (moment at time zone place.zone)::date
    and place.path @> n.path
    and giver.closed_at is null));
end;

-- the token and the code are kept as hashes to look them up, and sealed to show them again while the invitation is open
create table access.invitation (
  id uuid primary key,
  role text not null,
  node uuid not null references kernel.node,
  person uuid,
  renews uuid references access.account,
  name text not null,
  email text,
  kind text not null check (kind in ('LINK', 'MAIL', 'SLIP')),
  token_hash text not null constraint invitation_token_once unique,
  code_hash text constraint invitation_code_once unique,
  sealed text,
  created_by uuid references access.account,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  used_by uuid references access.account,
  revoked_at timestamptz,
  version int not null
);
create index invitation_at_node on access.invitation (node);

-- the session and the device in one row
create table access.sign_in (
  id uuid primary key,
  account uuid not null references access.account,
  token_hash text not null constraint sign_in_token_once unique,
  device text not null,
  persistent boolean not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  second_factor_at timestamptz,
  revoked_at timestamptz
);
create index sign_in_of_account on access.sign_in (account);

-- tries to sign in, by a keyed hash of the login or of the network address
create table access.attempt (
  key text primary key,
  failures int not null,
  last_at timestamptz not null,
  allowed_at timestamptz not null
);

-- who looked at whom: one line a person an hour
create table access.reading (
  account uuid not null references access.account,
  person uuid not null,
  what text not null,
  hour timestamptz not null,
  primary key (person, hour, account, what)
);
revoke update, delete, truncate on access.reading from estafeta_app;
