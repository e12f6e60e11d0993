-- name: Доплаты стоят у того, кто платит, и у того, кому платят
-- advice: Доплата потеряла своего наставника. Не меняйте её и напишите разработчикам: понадобится копия базы.
select p.id
from mentorship.pay p
join people.affiliation a on a.id = p.affiliation
where p.node <> a.organisation
or p.person <> a.person
or not exists (
  select from mentorship.side s
  where s.mentorship = p.mentorship and s.affiliation = p.affiliation and s.role = 'MENTOR')
