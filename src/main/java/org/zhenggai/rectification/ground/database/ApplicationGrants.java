package org.zhenggai.rectification.ground.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** What the application's role may do: {@code db/grants.sql}, given anew at each start, for tables that have come since. */
final class ApplicationGrants {

    private ApplicationGrants() {}

    /** As the owner of the tables, in one transaction: the role never has more than the script says at its end. */
    static void renew(Connection owner, String role) throws SQLException {
        owner.setAutoCommit(false);
        String script = read().replace("{application}", quoted(owner, role)).replace("{schema}", quoted(owner, owner.getSchema()));
        ScriptUtils.executeSqlScript(owner, new ByteArrayResource(script.getBytes(StandardCharsets.UTF_8)));
        owner.commit();
    }

    private static String quoted(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.enquoteIdentifier(name, true);
        }
    }

    private static String read() {
        try {
            return new ClassPathResource("db/grants.sql").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
