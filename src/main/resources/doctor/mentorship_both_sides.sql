-- name: В идущей паре есть и наставник, и наставляемый
-- advice: Откройте пару: назначьте недостающую сторону или прекратите пару.
select m.id
from mentorship.mentorship m
where m.state in ('PROPOSED', 'AGREED', 'IN_ORDER', 'ACTIVE')
and (select count(distinct s.role) from mentorship.side s where s.mentorship = m.id) < 2
