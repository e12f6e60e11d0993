-- What a mentor of another municipality is asked before a pair with him is made: his side answers once, or lets it lapse.
create table matching.request (
  id uuid primary key,
  run uuid not null references matching.run on delete cascade,
  mentee uuid not null references people.affiliation,
  role text not null,
  mentor uuid not null references people.affiliation,
  state text not null,
  asked_at timestamptz not null,
  asked_by uuid,
  answered_at timestamptz,
  answered_by uuid,
  reason text,
  version int not null,
  constraint request_role_check check (role in ('', 'SUBJECT', 'ADAPTATION')),
  constraint request_state_check check (state in ('WAITING', 'AGREED', 'DECLINED', 'WITHDRAWN', 'LAPSED', 'NEEDLESS')),
  constraint request_answered_at_a_time check ((state = 'WAITING') = (answered_at is null)),
  constraint request_reason_of_declining check (reason is null or state = 'DECLINED')
);
comment on column matching.request.reason is 'why it was declined, if anybody cared to say; for those who asked alone';
create index request_of_run on matching.request (run);
create unique index request_standing_once on matching.request (run, mentee, role) where state in ('WAITING', 'AGREED');
create unique index request_waiting_once on matching.request (mentee, mentor) where state = 'WAITING';
create index request_waiting_of_mentor on matching.request (mentor) where state = 'WAITING';
create index request_of_mentee on matching.request (mentee);
