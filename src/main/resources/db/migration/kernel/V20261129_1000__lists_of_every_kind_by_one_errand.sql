-- what was begun under the former names goes on under the new ones
update kernel.scheduled_tasks set task_name = 'take-list-over' where task_name = 'take-staff-list-over';
update kernel.scheduled_tasks set task_name = 'take-list-back' where task_name = 'take-staff-list-back';
