-- Keys of programs (access.key). All instants are real time: a rehearsal's clock may stand still.

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
