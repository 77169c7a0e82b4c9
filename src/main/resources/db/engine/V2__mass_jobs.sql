-- Timers that fall due by the thousand are carried out many at a time (docs/decisions/0068-deadline-morning.md): they are told by a priority
-- that nobody else uses, the least of all.

update act_ru_job set priority_ = -1000000000
where handler_type_ = 'timer-intermediate-transition' and handler_cfg_ in ('Timer_NextCheck', 'Timer_NextPeriod');

-- what is due of each kind, in the order in which it is claimed; and what failed before, which is looked for after each claim. Without them
-- both passed by everything that was due: 50,000 checks went at 640/s
create index if not exists zg_job_mass on act_ru_job (handler_cfg_, duedate_, process_instance_id_)
  where priority_ = -1000000000 and retries_ > 0 and suspension_state_ = 1 and exception_msg_ is null;
create index if not exists zg_job_mass_failed on act_ru_job (duedate_)
  where priority_ = -1000000000 and retries_ > 0 and suspension_state_ = 1 and exception_msg_ is not null;

-- the engine's own acquisition looks at all others by their priority: it need not pass by thousands that are not its own
create index if not exists zg_job_due_by_priority on act_ru_job (priority_ desc, duedate_) where retries_ > 0 and suspension_state_ = 1;
drop index if exists zg_job_due;
