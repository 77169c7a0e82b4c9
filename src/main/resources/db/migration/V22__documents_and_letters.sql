-- Numbers of papers: one counter for a prefix and year. Its row is locked until the issuing transaction ends, so that no number is lost.
create table number_series (
  prefix varchar(60) not null,
  year   integer     not null,
  last   integer     not null check (last > 0),
  primary key (prefix, year)
);

-- 发文登记簿
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

-- Letters as issued: the bytes are never made anew.
create table letter (
  id          varchar(150) primary key,
  kind        varchar(40)  not null,
  subject     varchar(100) not null,
  case_id     bigint references rectification_case (id),
  plan_id     varchar(64) references plan (id),
  title       text         not null,
  document_no varchar(100),
  unit_id     varchar(64)  not null references unit (id),
  signed_by   varchar(64)  not null,
  issued_at   timestamptz  not null,
  sha256      char(64)     not null,
  content     bytea        not null,
  check ((case_id is null) <> (plan_id is null))
);
create index letter_case on letter (case_id);
create index letter_plan on letter (plan_id);

-- What a paper of record is, nobody changes afterwards.
create function letter_is_frozen() returns trigger language plpgsql as $$
begin
  raise exception 'a letter as issued is never changed or deleted';
end $$;
create trigger letter_frozen before update or delete on letter for each row execute function letter_is_frozen();

-- 约谈 as held, for its minutes
create table interview_record (
  escalation_id bigint primary key references escalation (id),
  held_on       date         not null,
  place         varchar(300) not null,
  participants  text         not null,
  minutes       text         not null,
  recorded_by   varchar(64)  not null
);
