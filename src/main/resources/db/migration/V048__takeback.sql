-- Submissions that may be taken back (撤回) until somebody has opened what they led to, and who has opened which task.

create table returnable_submission (
  task_id      varchar(64)  primary key,
  -- <process>/<task> of the models, and the instance the task belonged to
  process_key  varchar(100) not null,
  task_key     varchar(255) not null,
  task_name    varchar(255) not null,
  process_name varchar(255) not null,
  instance_id  varchar(64)  not null,
  case_id      bigint       not null references rectification_case (id),
  subject_id   varchar(64),
  officer_id   varchar(64)  not null,
  -- whom the officer stood in for, null for none
  officer_for  varchar(64),
  due          timestamp with time zone,
  submitted_at timestamp with time zone not null,
  -- what was filled in, as a draft has it; what has to be known to undo it; both JSON
  content      text         not null,
  before       text         not null,
  -- who has gone on with the case since, null while nobody has
  passed_by    varchar(64),
  passed_at    timestamp with time zone,
  taken_back_at timestamp with time zone
);
create index returnable_submission_officer on returnable_submission (officer_id, submitted_at);
create index returnable_submission_case on returnable_submission (case_id);
create index returnable_submission_instance on returnable_submission (instance_id);

-- when an officer opened a task first; goes some time after
create table task_opening (
  task_id    varchar(64) not null,
  officer_id varchar(64) not null,
  opened_at  timestamp with time zone not null,
  primary key (task_id, officer_id)
);
create index task_opening_at on task_opening (opened_at);
