-- whoever was entered with a list of pairs is taken out by whoever may bring such lists: places at work are not private
alter policy visible on people.mistake using (
  (select kernel.is_system())
  or exists (select from kernel.node n where n.id = node and n.path <@ any(kernel.scopes('private')))
  or kind in ('affiliation', 'post', 'absence')
    and exists (select from kernel.node n where n.id = node and n.path <@ any(kernel.scopes('lists')))
  or person = any(kernel.companions()));
