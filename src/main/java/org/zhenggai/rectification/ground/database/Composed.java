package org.zhenggai.rectification.ground.database;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A statement whose parts depend on what is asked: jOOQ writes it, JDBC runs it like every other, in the same transaction and with the
 * same exceptions. What never changes stays a text.
 *
 * @param text SQL with a question mark for each of the values
 */
public record Composed(String text, List<Object> values) {

    private static final DSLContext WRITER;

    static {
        // else it greets everybody in the log of the application
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        WRITER = DSL.using(SQLDialect.POSTGRES, new Settings().withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED));
    }

    public static Composed of(Query query) {
        return new Composed(WRITER.render(query), WRITER.extractBindValues(query).stream().map(Composed::plain).toList());
    }

    /** Ready to be run by the client. */
    public JdbcClient.StatementSpec by(JdbcClient jdbc) {
        return jdbc.sql(text).params(values);
    }

    private static Object plain(Object value) {
        return value instanceof Enum<?> code ? code.name() : value;
    }
}
