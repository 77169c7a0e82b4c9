-- Working days of China: what differs from Monday to Friday, by year, with the notice it comes from.

create table working_calendar_year (
  year   integer      primary key,
  source varchar(300) not null
);

-- kind OFF: a holiday; ON: a weekend day that is worked instead
create table working_calendar_day (
  year integer      not null references working_calendar_year (year),
  day  date         primary key,
  kind varchar(3)   not null,
  name varchar(100) not null
);

-- foreign keys that no other index begins with
create index working_calendar_day_year on working_calendar_day (year);
