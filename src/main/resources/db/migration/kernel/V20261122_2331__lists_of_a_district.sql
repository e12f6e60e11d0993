-- whoever brings lists for a place without seeing what is private under it keeps and reads the files of that very place
alter policy visible on kernel.file using (
  (select kernel.is_system())
  or exists (select from kernel.node n where n.id = node and n.path <@ any(kernel.scopes('private')))
  or person is null and exists (select from kernel.node n where n.id = node and n.path = any(kernel.scopes('lists')))
  or person = any(kernel.companions()));
