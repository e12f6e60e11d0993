-- name: Стороны пар работают там, откуда они в паре
-- advice: Откройте пару: замените ушедшего или прекратите её.
select s.mentorship
from mentorship.side s
join mentorship.mentorship m on m.id = s.mentorship
join people.affiliation a on a.id = s.affiliation
where m.state not in ('DRAFT', 'CANCELLED')
and not m.recorded_late
and not a.period @> s.period
