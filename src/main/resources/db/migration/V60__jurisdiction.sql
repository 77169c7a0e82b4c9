-- Jurisdictions (辖区), which unit holds which office there, and how units appear on papers.

create table jurisdiction (
  id                 varchar(64)  primary key,
  name               varchar(100) not null unique,
  superior           varchar(100) not null,
  superior_authority varchar(100) not null,
  position           integer      not null
);

create table jurisdiction_office (
  jurisdiction_id varchar(64) not null references jurisdiction (id),
  office          varchar(30) not null,
  unit_id         varchar(64) not null references unit (id) deferrable initially deferred,
  primary key (jurisdiction_id, office)
);

create table jurisdiction_receiver (
  jurisdiction_id varchar(64)  not null references jurisdiction (id),
  receiver        varchar(30)  not null,
  name            varchar(100) not null,
  primary key (jurisdiction_id, receiver)
);

alter table unit add column jurisdiction_id varchar(64) references jurisdiction (id);
alter table unit add column full_name varchar(100);
-- 机关代字: two units of one mark would share their numbers
alter table unit add column mark varchar(20) unique;

create table unit_prefix (
  unit_id varchar(64)  not null references unit (id),
  paper   varchar(40)  not null,
  prefix  varchar(100) not null,
  primary key (unit_id, paper)
);

-- two districts have units that papers call by one name
alter table unit_alias drop constraint unit_alias_pkey;
alter table unit_alias add primary key (alias, unit_id);

alter table plan add column jurisdiction_id varchar(64) not null references jurisdiction (id);
