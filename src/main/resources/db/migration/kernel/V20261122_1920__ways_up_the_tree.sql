-- whoever looks up what stands above a node is answered by this index alone; else the planner takes that of the subtrees
alter table kernel.node drop constraint node_path_once;
create unique index node_path_once on kernel.node (path) include (id);
