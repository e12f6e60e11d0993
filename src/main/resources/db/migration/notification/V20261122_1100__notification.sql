create schema notification;
grant usage on schema notification to estafeta_app;

-- letters to send; address and words are sealed, for they name people and carry links that open doors
create table notification.outbox (
  id uuid primary key,
  to_sealed text,
  letter_sealed text,
  state text not null check (state in ('WAITING', 'SENT', 'FAILED')),
  attempts int not null default 0,
  made_at timestamptz not null,
  next_try_at timestamptz not null,
  sent_at timestamptz,
  trouble text,
  constraint outbox_sealed_while_waiting
    check (state <> 'WAITING' or (to_sealed is not null and letter_sealed is not null))
);
create index outbox_due on notification.outbox (next_try_at) where state = 'WAITING';
