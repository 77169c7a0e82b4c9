-- What the application's role may do, run by the owner of the tables after every migration. Engine and product work with rows only.

grant usage on schema {schema} to {application};
grant select, insert, update, delete on all tables in schema {schema} to {application};
grant usage, select on all sequences in schema {schema} to {application};

-- nobody but the owner says what was migrated
revoke insert, update, delete on flyway_schema_history, flyway_engine_history from {application};

-- what is written for good: entries are added and linked (the columns of the chain), heads move on; triggers say how (V003)
revoke update, delete on timeline_entry, audit_entry from {application};
revoke delete on timeline_head, audit_head from {application};
grant update (position, previous_hash, hash) on timeline_entry to {application};
grant update (position, previous_hash, hash) on audit_entry to {application};
revoke update, delete on record_seal from {application};
revoke delete on record_seal_head from {application};
grant update (position, previous_hash, hash) on record_seal to {application};
revoke update, delete on anchor, anchor_head, anchor_stamp from {application};
