-- Photos from the field: what the phone said of time and place beside what the camera wrote, and at which inspection they were taken. The
-- row bears the id of the upload, which the piece bears later.
create table evidence_field (
  id              uuid primary key,
  -- key of the inspection and its name of that day; null for evidence of the responsible unit
  inspection      varchar(80),
  inspection_name varchar(100),
  taken_at        timestamp with time zone,
  -- WGS-84, as browsers tell it
  longitude       double precision,
  latitude        double precision,
  -- radius in metres within which the place is right, as the phone says
  accuracy        integer,
  direction       integer,
  -- by the real clock: a rehearsal's stands still
  received_at     timestamp with time zone not null
);

-- fellow inspectors who say that they stood there too; only ever added
create table evidence_witness (
  piece_id   uuid        not null references evidence_piece (id),
  officer_id varchar(64) not null,
  witnessed_at timestamp with time zone not null,
  primary key (piece_id, officer_id)
);
