-- name: У закрытых входов нет действующих ролей
-- advice: Откройте «Доступ» этой организации и закончите роль.
select g.account
from access.role_grant g
join access.account a on a.id = g.account
where a.closed_at is not null
and upper_inf(g.period)
