-- What the dashboard counts and the ledger filters by: the narrow half of the ledger, one row a case, so that a figure over every
-- case reads few pages. The schedule state is no column: it changes with the calendar day without an event. Which due dates mean
-- which state today is worked out once a query (LedgerDays), then each row is one comparison of its date.

-- written by ledger/fact.sql alone; names and order as there
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
