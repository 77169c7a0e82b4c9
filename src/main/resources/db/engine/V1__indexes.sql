-- Indexes on the engine's own tables; figures from the measurements in docs/decisions/0003-engine-indexes.md.

-- each completion of a task looks for its sub-tasks: 22/s without, 199-240/s with, at 300,000 open tasks
create index if not exists zg_task_parent on act_ru_task (parent_task_id_);

-- acquiring jobs scans the whole job table for exclusiveness: 27 timers/s without, 247-295/s with these two
create index if not exists zg_job_due on act_ru_job (duedate_) where retries_ > 0 and suspension_state_ = 1;
create index if not exists zg_job_locked on act_ru_job (process_instance_id_, lock_exp_time_) where lock_owner_ is not null;
