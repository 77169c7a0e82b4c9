package org.zhenggai.rectification.support;

import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Which statements a piece of work asks the database, each time it does: what other threads ask is not among them. Rows that are inserted
 * together are one statement, as the driver sends them; other batches as many as they hold.
 */
@TestComponent
public class AskedStatements implements BeanPostProcessor {

    private static final ThreadLocal<List<String>> ASKED = new ThreadLocal<>();

    /** What the work asked, in its order. */
    public static List<String> of(Runnable work) {
        List<String> asked = new ArrayList<>();
        ASKED.set(asked);
        try {
            work.run();
        } finally {
            ASKED.remove();
        }
        return asked;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool && pool.getDataSource() == null) {
            pool.setDataSource(new Watched(pool));
        }
        return bean;
    }

    private static <T> T watched(Class<T> type, T real, String sql) {
        int[] batch = {0};
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, values) -> {
            List<String> asked = ASKED.get();
            Object answer;
            try {
                answer = method.invoke(real, values);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
            String text = sql != null || values == null || !(values[0] instanceof String given) ? sql : given;
            switch (method.getName()) {
                case "prepareStatement" -> answer = watched(PreparedStatement.class, (PreparedStatement) answer, (String) values[0]);
                case "createStatement" -> answer = watched(Statement.class, (Statement) answer, null);
                case "addBatch" -> batch[0]++;
                case "executeBatch", "executeLargeBatch" -> {
                    for (int i = 0; asked != null && i < (text.startsWith("insert") ? 1 : batch[0]); i++) {
                        asked.add(text);
                    }
                    batch[0] = 0;
                }
                case "execute", "executeQuery", "executeUpdate", "executeLargeUpdate" -> {
                    if (asked != null) {
                        asked.add(text);
                    }
                }
                default -> {}
            }
            return answer;
        }));
    }

    /** Connections as the pool would make them itself. */
    private static final class Watched extends AbstractDataSource {

        private final HikariDataSource pool;

        Watched(HikariDataSource pool) {
            this.pool = pool;
        }

        @Override
        public Connection getConnection() throws SQLException {
            return getConnection(pool.getUsername(), pool.getPassword());
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            Properties settings = new Properties();
            settings.putAll(pool.getDataSourceProperties());
            settings.replaceAll((key, value) -> String.valueOf(value));
            settings.setProperty("user", user);
            settings.setProperty("password", password);
            return watched(Connection.class, DriverManager.getConnection(pool.getJdbcUrl(), settings), null);
        }

        @Override
        public PrintWriter getLogWriter() {
            return null;
        }
    }
}
