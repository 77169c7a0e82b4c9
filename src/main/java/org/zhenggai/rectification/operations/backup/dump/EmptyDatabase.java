package org.zhenggai.rectification.operations.backup.dump;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.zhenggai.rectification.ground.database.Migrations;
import org.zhenggai.rectification.operations.backup.format.Manifest;
import org.zhenggai.rectification.operations.backup.format.Manifest.Table;

/**
 * A database that is filled from a backup. Its tables come from the migrations; the rows come in one transaction in which there are no
 * foreign keys and no triggers of ours – they stand as they were written –, and which makes both anew before it ends. The owner may do
 * all of this, no superuser is needed.
 */
public final class EmptyDatabase {

    /** Opens the rows of a table. */
    public interface Rows {
        InputStream open(Table table) throws IOException;
    }

    private static final String SCHEMA = "(select oid from pg_namespace where nspname = current_schema())";
    private static final String MADE_AGAIN = "format('alter table %s add constraint %I %s', conrelid::regclass, conname,"
            + " pg_get_constraintdef(oid))";
    private static final String DROPPED = "format('alter table %s drop constraint %I', conrelid::regclass, conname)";
    private static final String OF_FOREIGN_KEYS = " from pg_constraint where contype = 'f' and connamespace = " + SCHEMA
            + " order by conrelid::regclass::text, conname";

    private final DataSource owner;

    public EmptyDatabase(DataSource owner) {
        this.owner = owner;
    }

    /** Whether nothing at all is in the schema. */
    public boolean empty() throws SQLException {
        try (Connection connection = owner.getConnection()) {
            return texts(connection, "select relname from pg_class where relnamespace = " + SCHEMA + " limit 1").isEmpty();
        }
    }

    /** Whether this version of the software makes the tables that were saved. */
    public boolean fits(Manifest manifest) {
        return Migrations.known(owner).equals(manifest.scripts());
    }

    /** Makes the tables, and fills them. */
    public void fill(Manifest manifest, Rows rows) throws SQLException, IOException {
        Migrations.make(owner);
        try (Connection connection = owner.getConnection(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            List<String> tables = Shape.all(connection).stream().map(Shape::name).toList();
            List<String> again = texts(connection, "select " + MADE_AGAIN + OF_FOREIGN_KEYS);
            run(statement, texts(connection, "select " + DROPPED + OF_FOREIGN_KEYS));
            run(statement, tables.stream().map(table -> "alter table " + table + " disable trigger user").toList());
            // what the migrations put in is in the backup too, as it was
            statement.execute("truncate " + String.join(", ", tables));
            for (Table table : manifest.tables()) {
                try (InputStream in = rows.open(table)) {
                    connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table.name() + " ("
                            + String.join(", ", table.columns()) + ") from stdin (format binary)", in);
                }
            }
            run(statement, manifest.sequences().entrySet().stream()
                    .map(sequence -> "select setval('" + sequence.getKey().replace("'", "''") + "', " + sequence.getValue() + ")")
                    .toList());
            run(statement, again);
            run(statement, tables.stream().map(table -> "alter table " + table + " enable trigger user").toList());
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("analyze");
        }
    }

    private static void run(Statement statement, List<String> commands) throws SQLException {
        for (String command : commands) {
            statement.execute(command);
        }
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
