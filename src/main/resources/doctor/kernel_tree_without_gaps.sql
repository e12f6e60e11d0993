-- name: У каждого места дерева есть место над ним
-- advice: Дерево повреждено. Не меняйте его и напишите разработчикам: понадобится копия базы.
select n.id
from kernel.node n
where nlevel(n.path) > 1
and not exists (select from kernel.node above where above.path = subpath(n.path, 0, -1))
