-- Log-ins and what an account keeps beside the organization. All instants are real time: a rehearsal's clock may stand still.

-- log-ins that last beyond a request (Spring Session): they outlive a restart and are seen and ended from anywhere
create table spring_session (
  primary_id            char(36)     not null primary key,
  -- hash of what the cookie holds
  session_id            varchar(64)  not null,
  creation_time         bigint       not null,
  last_access_time      bigint       not null,
  max_inactive_interval int          not null,
  expiry_time           bigint       not null,
  principal_name        varchar(100)
);
create unique index spring_session_ix1 on spring_session (session_id);
create index spring_session_ix2 on spring_session (expiry_time);
create index spring_session_ix3 on spring_session (principal_name);

create table spring_session_attributes (
  session_primary_id char(36)     not null references spring_session (primary_id) on delete cascade,
  attribute_name     varchar(200) not null,
  attribute_bytes    bytea        not null,
  primary key (session_primary_id, attribute_name)
);

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
  -- an account's name, with a word behind it where codes of one-time passwords are counted
  user_id      varchar(100) not null,
  address      varchar(64)  not null,
  last_seen_at timestamp with time zone not null,
  primary key (user_id, address)
);

-- keys of programs (access.key)
create table service_key (
  id           varchar(16)  primary key,
  name         varchar(100) not null,
  -- SHA-256 of the secret, which is random and long
  hash         char(64)     not null,
  -- whose rights it has, within its scopes
  account      varchar(64)  not null,
  created_by   varchar(64)  not null,
  created_at   timestamp with time zone not null,
  expires_at   timestamp with time zone not null,
  last_used_at timestamp with time zone,
  revoked_by   varchar(64),
  revoked_at   timestamp with time zone,
  -- whether its end stands in the audit log
  expiry_noted boolean      not null default false
);

create table service_key_scope (
  key_id varchar(16) not null references service_key (id) on delete cascade,
  scope  varchar(40) not null,
  primary key (key_id, scope)
);

-- attempts with wrong passwords since the account's owner last logged in: shown to the owner then, whatever has been forgotten or released
create table attempt_since_login (
  user_id      varchar(64) primary key,
  attempts     int         not null,
  last_at      timestamp with time zone not null,
  last_address varchar(64) not null
);
