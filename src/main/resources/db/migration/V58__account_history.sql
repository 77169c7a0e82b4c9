-- A code of a one-time password is counted under the account's name with a word behind it.
alter table known_address alter column user_id type varchar(100);

-- Attempts with wrong passwords since the account's owner last logged in: shown to the owner then, whatever has been forgotten or released.
create table attempt_since_login (
  user_id      varchar(64) primary key,
  attempts     int         not null,
  last_at      timestamp with time zone not null,
  last_address varchar(64) not null
);
