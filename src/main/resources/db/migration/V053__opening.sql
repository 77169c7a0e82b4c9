-- The assistant of the first start. One row where an installation began empty; none where somebody worked here before.
create table opening (
  id           smallint primary key default 1 check (id = 1),
  begun_at     timestamp with time zone not null,
  completed_at timestamp with time zone,
  completed_by varchar(100)
);

-- who did a step last, or put it off
create table opening_step (
  step    varchar(40) primary key,
  later   boolean      not null,
  done_by varchar(100) not null,
  done_at timestamp with time zone not null
);
