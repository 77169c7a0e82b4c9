-- What officers have typed into forms and not submitted yet. No record: it goes with the task.

create table form_draft (
  task_id    varchar(64) not null,
  officer_id varchar(64) not null,
  version    integer     not null,
  -- fields by form key, JSON
  content    text        not null,
  -- by the real clock
  saved_at   timestamp with time zone not null,
  primary key (task_id, officer_id)
);
create index form_draft_saved on form_draft (saved_at);

-- earlier states that can be brought back, by their version
create table form_draft_step (
  task_id    varchar(64) not null,
  officer_id varchar(64) not null,
  number     integer     not null,
  content    text        not null,
  saved_at   timestamp with time zone not null,
  primary key (task_id, officer_id, number),
  foreign key (task_id, officer_id) references form_draft (task_id, officer_id) on delete cascade
);
