-- What an account keeps beside the organization. All instants are real time: a rehearsal's clock may stand still.

create table account_password (
  user_id     varchar(64)  primary key,
  hash        varchar(255) not null,
  changed_at  timestamp with time zone not null,
  -- chosen by somebody else, or grown old: the next log-in asks for another
  must_change boolean      not null
);

-- earlier ones, so that they do not come again
create table former_password (
  user_id     varchar(64)  not null references account_password (user_id) on delete cascade,
  hash        varchar(255) not null,
  replaced_at timestamp with time zone not null,
  primary key (user_id, replaced_at)
);

-- one-time passwords by time (RFC 6238); unconfirmed until a first one was right
create table second_factor (
  user_id      varchar(64)  primary key,
  -- encrypted
  secret       varchar(255) not null,
  confirmed_at timestamp with time zone,
  -- the step of time of the last one taken: none is taken twice
  last_step    bigint       not null default 0
);

create table recovery_code (
  user_id varchar(64)  not null references second_factor (user_id) on delete cascade,
  hash    varchar(64)  not null,
  used_at timestamp with time zone,
  primary key (user_id, hash)
);

-- wrong passwords by account and address, by account, by address (access.account.LoginDelays)
create table login_failure (
  subject        varchar(200) primary key,
  user_id        varchar(100),
  failures       int          not null,
  last_failed_at timestamp with time zone not null,
  blocked_until  timestamp with time zone
);
create index login_failure_user on login_failure (user_id);

-- where somebody has logged in before: guesses from elsewhere do not keep them out there
create table known_address (
  user_id      varchar(64) not null,
  address      varchar(64) not null,
  last_seen_at timestamp with time zone not null,
  primary key (user_id, address)
);
