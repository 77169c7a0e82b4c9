-- Numbers of papers, the register of those issued (发文登记簿), and the archive numbers of closed cases.

-- one counter for a prefix and year. its row is locked until the issuing transaction ends, so that no number is lost
create table number_series (
  prefix varchar(60) not null,
  year   integer     not null,
  last   integer     not null check (last > 0),
  primary key (prefix, year)
);

create table document_register (
  kind        varchar(40)  not null,
  subject     varchar(100) not null,
  case_id     bigint references rectification_case (id),
  plan_id     varchar(64) references plan (id),
  unit_id     varchar(64)  not null references unit (id),
  document_no varchar(100) unique,
  signed_by   varchar(64)  not null,
  signed_for  varchar(64),
  issued_on   date         not null,
  primary key (kind, subject),
  check ((case_id is null) <> (plan_id is null))
);

-- archive numbers (归档号) of closed cases
create table case_archive (
  case_id     bigint      primary key references rectification_case (id),
  year        integer     not null,
  number      integer     not null,
  name        varchar(60) not null unique,
  assigned_at timestamp with time zone not null,
  unique (year, number)
);

create view archive_number with (security_invoker) as
  select case_id, name from case_archive;

-- foreign keys that no other index begins with
create index document_register_case on document_register (case_id);
create index document_register_plan on document_register (plan_id);
create index document_register_unit on document_register (unit_id);
