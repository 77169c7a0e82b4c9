-- Numbers of archived cases (一案一卷).

create table case_archive (
  case_id     bigint      primary key references rectification_case (id),
  year        integer     not null,
  number      integer     not null,
  name        varchar(60) not null unique,
  assigned_at timestamp with time zone not null,
  unique (year, number)
);
