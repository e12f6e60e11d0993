-- name: В местах работы люди записаны под тем же именем, что в карточках
-- advice: Исправьте имя в карточке человека: места работы последуют за ним.
select a.id
from people.affiliation a
join people.person p on p.id = a.person
where a.name <> p.name
or a.folded <> p.folded
