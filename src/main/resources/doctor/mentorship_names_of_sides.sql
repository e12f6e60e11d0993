-- name: В списках пар люди названы так же, как в своих карточках
-- advice: Исправьте имя в карточке человека: списки пар последуют за ним.
select s.mentorship
from mentorship.side s
join people.affiliation a on a.id = s.affiliation
join people.person p on p.id = a.person
where s.name <> p.name
union
select m.id
from mentorship.mentorship m
where m.first_mentee is distinct from (
  select min(s.name) from mentorship.side s where s.mentorship = m.id and s.role = 'MENTEE')
