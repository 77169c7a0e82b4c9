-- Numbers of papers and the register of those issued (发文登记簿).

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
