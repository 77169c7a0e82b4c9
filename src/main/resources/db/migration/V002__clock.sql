-- The clock of a rehearsal (演练). The row's presence makes this database a rehearsal; it can only appear in an empty one.

create table rehearsal_clock (
  id  integer primary key,
  now timestamp with time zone not null
);
