-- Units, the names they go by, their officers and what these may do. Mirrored into the engine's users and groups.

create table unit (
  id       varchar(64)  primary key,
  name     varchar(100) not null unique,
  kind     varchar(30)  not null,
  position integer      not null
);

create table unit_alias (
  alias   varchar(100) primary key,
  unit_id varchar(64)  not null references unit (id)
);

create table officer (
  id      varchar(64)  primary key,
  name    varchar(100) not null,
  unit_id varchar(64)  not null references unit (id),
  active  boolean      not null
);

create table officer_role (
  officer_id varchar(64) not null references officer (id),
  role       varchar(30) not null,
  primary key (officer_id, role)
);
