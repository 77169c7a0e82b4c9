-- What officers have sent by way of evidence, by the real day: their share of a day is bounded.
create table evidence_traffic (
  officer_id varchar(64) not null,
  day        date        not null,
  bytes      bigint      not null,
  primary key (officer_id, day)
);
