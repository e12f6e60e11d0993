-- name: Просьбы в другие муниципалитеты не ждут ответа дольше двух недель
-- advice: Программа закрывает такие просьбы сама раз в час. Проверьте, что она работает, и перезапустите её.
select q.id
from matching.request q
where q.state = 'WAITING' and q.asked_at < now() - interval '16 days'
