-- name: Под закрытыми местами никто не работает
-- advice: Откройте карточку закрытого места: верните его в работу или перенесите то, что под ним.
select own.node
from organisation.unit own
join kernel.node n on n.id = own.node
join kernel.node above on above.path = subpath(n.path, 0, -1)
join organisation.unit closed on closed.node = above.id
where upper_inf(own.period)
and not upper_inf(closed.period)
and closed.successor is null
