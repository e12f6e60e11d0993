-- an approved pair remembers whether a person had chosen it, and is found from its mentorship
alter table matching.decision add column by_hand boolean not null default false;
update matching.decision set by_hand = true where kind = 'CHOSEN';
alter table matching.decision alter column by_hand drop default;
create index decision_of_mentorship on matching.decision (mentorship);
