-- The ledger (台账): a projection, one row a case, written in the transaction that changed the case; and what only the ledger knows.

-- what officers keep in the ledger by hand and nothing else records; written by the ledger's import only
create table ledger_entry (
  case_id            bigint primary key references rectification_case (id),
  village            varchar(100),
  plot_number        varchar(200),
  coordinates        varchar(500),
  illegal_subject    varchar(200),
  responsible_leader varchar(100),
  responsible_person varchar(100),
  phone              varchar(100),
  supervising_person varchar(100),
  progress           varchar(2000),
  unfinished_reason  varchar(2000),
  next_step          varchar(2000),
  reported_on        date,
  filing_number      varchar(200),
  penalty_number     varchar(200),
  archive_number     varchar(200),
  remarks            varchar(2000),
  -- the timeline up to here is older than the entry: a report given later counts before it
  progress_seq       bigint not null default 0,
  reported_seq       bigint not null default 0
);

-- written by ledger/row.sql alone; names and order as there
create table ledger_row (
  case_id            bigint primary key,
  plan_id            varchar(64)  not null,
  title              varchar(300) not null,
  lead_unit          varchar(64),
  held               boolean      not null,
  behind             boolean      not null,
  search_text        text         not null,
  inspection_year    integer      not null,
  higher_plan        text,
  finding_path       varchar(32)  not null,
  case_number        varchar(40)  not null unique,
  problem_group      text,
  problem_type       varchar(40)  not null,
  problem            text,
  township           text,
  village            text,
  plot_number        text,
  coordinates        text,
  area_mu            numeric(14,2),
  farmland_mu        numeric(14,2),
  basic_farmland_mu  numeric(14,2),
  illegal_subject    text,
  target             text,
  measures           text,
  category           varchar(20)  not null,
  due_date           date,
  internal_due_date  date,
  original_due_date  date,
  extensions         text,
  plan_term          text,
  lead_unit_name     text,
  co_responsible     text,
  responsible_leader text,
  responsible_person text,
  phone              text,
  supervising        text,
  supervising_person text,
  process_state      varchar(40)  not null,
  progress           text,
  unfinished_reason  text,
  next_step          text,
  reported_on        date,
  supervision        text,
  sanctions          text,
  filing_number      text,
  penalty_number     text,
  evidence_rounds    integer,
  self_check         text,
  preliminary_review text,
  site_inspection    text,
  joint_review       text,
  notice_period      text,
  objections         text,
  approval           text,
  reported_to_city   date,
  feedback           text,
  closed_on          date,
  archive_number     text,
  follow_up          text,
  related_cases      text,
  remarks            text,
  -- 举证完整率
  evidence_rate      text
);
create index ledger_row_plan on ledger_row (plan_id, case_number);
create index ledger_row_year on ledger_row (inspection_year, case_number);
create index ledger_row_state on ledger_row (process_state, case_number);
create index ledger_row_due on ledger_row (due_date, case_number);

-- what the dashboard counts and the ledger filters by: the narrow half of the ledger, one row a case, so that a figure over every
-- case reads few pages. The schedule state is no column: it changes with the calendar day without an event. Which due dates mean
-- which state today is worked out once a query (LedgerDays), then each row is one comparison of its date. Written by ledger/fact.sql
-- alone; names and order as there.
create table ledger_fact (
  case_id           bigint primary key,
  plan_id           varchar(64) not null,
  inspection_year   integer     not null,
  category          varchar(20) not null,
  process_state     varchar(40) not null,
  held              boolean     not null,
  behind            boolean     not null,
  due_date          date,
  original_due_date date,
  registered_on     date        not null,
  state_since       date        not null,
  ended_on          date,
  -- all but the date that the schedule state depends on; see LedgerStanding
  standing          smallint    not null,
  lead_unit         varchar(64),
  supervising       varchar(64)[] not null,
  -- highest escalation in force, null for none
  level             varchar(4),
  area_mu           numeric(14,2),
  farmland_mu       numeric(14,2),
  basic_farmland_mu numeric(14,2)
);
create index ledger_fact_plan on ledger_fact (plan_id);

-- what a reader keeps of the ledger page: the columns shown, and filters under a name; both as the page writes them, in JSON
create table ledger_columns (
  user_id varchar(64) primary key,
  columns text        not null
);

create table ledger_view (
  user_id varchar(64) not null,
  name    varchar(40) not null,
  query   text        not null,
  primary key (user_id, name)
);

-- What the dashboard reads: figures, and of the rows what its lists are found, ordered and drawn by.

create view ledger_figure with (security_invoker) as
  select case_id, plan_id, inspection_year, category, process_state, held, behind, due_date, original_due_date, registered_on, state_since,
         ended_on, standing, lead_unit, supervising, level, area_mu, farmland_mu, basic_farmland_mu
  from ledger_fact;

create view ledger_line with (security_invoker) as
  select case_id, case_number, title, due_date, internal_due_date, search_text from ledger_row;

-- What an import tells the cases of a finding apart by.
create view ledger_plot with (security_invoker) as
  select case_id, plot_number from ledger_entry;
