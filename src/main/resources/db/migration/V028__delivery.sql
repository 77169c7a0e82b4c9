-- How fast messages may leave.

-- one rate bucket per robot or channel (bucket4j)
create table rate_bucket (
  id         bigint primary key,
  state      bytea,
  expires_at bigint
);
