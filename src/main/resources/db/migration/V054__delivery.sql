-- Far ends that were set in the browser; what the environment names goes first.
create table channel_server (
  channel   varchar(20) primary key,
  -- host of a mail server, address of a gateway
  address   varchar(500) not null,
  port      integer,
  user_name varchar(200),
  sender    varchar(200),
  -- NONE, STARTTLS or TLS
  security  varchar(10),
  -- sealed: password of the mail server, token of the gateway
  secret    text
);
