-- who looks at a kind of paper, agrees to it or approves it at a node, in the order in which the stamps stand; a node
-- without any has those of the nearest place above it
create table document.stamp (
  node uuid not null references kernel.node,
  paper text not null,
  no int not null check (no > 0),
  heading text not null
    check (heading in ('CONSIDERED', 'ADOPTED', 'AGREED', 'OPINION', 'APPROVED', 'APPROVES')),
  whose text not null check (whose <> ''),
  number text check (number <> ''),
  held_on date,
  primary key (node, paper, no)
);
comment on column document.stamp.whose is 'on the decision of which body, or by whom by post; nobody is named';
