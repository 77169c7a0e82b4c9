package org.zhenggai.rectification.ground.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The two roles of the embedded server that are no superusers: the owner makes and changes tables at start, the application works on what
 * the owner grants it ({@link DatabasePreparation}). Their passwords are drawn at each start and known to this process only.
 */
record EmbeddedRoles(String ownerPassword, String applicationPassword) {

    static final String OWNER = "zhenggai_owner";
    static final String APPLICATION = "zhenggai_application";

    /** What a data folder from before the roles holds belongs to the superuser; sequences and indexes follow their tables. */
    private static final String TAKE_OVER = """
            do $$
            declare
              item record;
            begin
              for item in select c.oid::regclass as name from pg_class c
                  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
                    and c.relowner <> '%1$s'::regrole loop
                execute format('alter table %%s owner to %1$s', item.name);
              end loop;
              for item in select p.oid::regprocedure as name from pg_proc p
                  where p.pronamespace = 'public'::regnamespace and p.proowner <> '%1$s'::regrole loop
                execute format('alter routine %%s owner to %1$s', item.name);
              end loop;
            end $$""".formatted(OWNER);

    /** Makes or renews both and gives the owner what is there; as superuser, in the application's database. */
    void make(Connection superuser) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            make(statement, OWNER, ownerPassword);
            make(statement, APPLICATION, applicationPassword);
            statement.execute("alter database " + EmbeddedServer.DATABASE + " owner to " + OWNER);
            statement.execute("revoke all on database " + EmbeddedServer.DATABASE + " from public");
            statement.execute("grant connect on database " + EmbeddedServer.DATABASE + " to " + APPLICATION);
            statement.execute("revoke create on schema public from public");
            statement.execute(TAKE_OVER);
        }
    }

    private static void make(Statement statement, String role, String password) throws SQLException {
        try (var found = statement.executeQuery("select 1 from pg_roles where rolname = '" + role + "'")) {
            if (!found.next()) {
                statement.execute("create role " + role);
            }
        }
        statement.execute("alter role " + role + " login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '"
                + password + "'");
    }

    @Override
    public String toString() {
        return "roles of the embedded server"; // never the passwords
    }
}
