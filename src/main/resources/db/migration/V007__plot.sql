-- where a case lies; CGCS2000, longitude before latitude; entered by people
create table case_plot (
  case_id         bigint      primary key references rectification_case (id),
  boundary        jsonb,
  point           jsonb,
  set_by          varchar(64) not null,
  set_at          timestamp with time zone not null
);
