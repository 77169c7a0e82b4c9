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
  issued_at   timestamp with time zone not null,
  sha256      char(64)     not null,
  content     bytea        not null,
  check ((case_id is null) <> (plan_id is null))
);
create index letter_case on letter (case_id);
create index letter_plan on letter (plan_id);

-- what a paper of record is, nobody changes afterwards
create function letter_is_frozen() returns trigger language plpgsql as $$
begin
  raise exception 'a letter as issued is never changed or deleted';
end $$;
create trigger letter_frozen before update or delete on letter for each row execute function letter_is_frozen();

-- PDFs of issued letters, made once. A letter never changes, its PDF does when fonts are installed or substituted otherwise.
create table letter_pdf (
  sha256  varchar(64) not null, -- of the letter in Word
  fonts   varchar(64) not null, -- SHA-256 of the substitutes it was set in
  content bytea       not null,
  made_at timestamp with time zone not null,
  primary key (sha256, fonts)
);

-- foreign keys that no other index begins with
create index letter_unit on letter (unit_id);
