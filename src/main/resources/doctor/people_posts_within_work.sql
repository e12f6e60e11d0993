-- name: Должности и отсутствия лежат внутри работы в организации
-- advice: Откройте карточку человека и исправьте даты должности или отсутствия.
select a.person
from people.post p
join people.affiliation a on a.id = p.affiliation
where not a.period @> p.period
union
select a.person
from people.absence b
join people.affiliation a on a.id = b.affiliation
where not a.period @> b.period
