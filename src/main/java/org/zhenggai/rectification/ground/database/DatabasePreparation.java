package org.zhenggai.rectification.ground.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Everything that makes or changes tables, in one place, before the engine starts and by the role for it ({@code spring.flyway.user},
 * otherwise the data source's): our tables, the engine's, our indexes on those, and what the application's role may do with all of them.
 * The engine itself only checks its schema.
 */
@Component
class DatabasePreparation implements FlywayMigrationStrategy {

    private static final Logger LOG = LoggerFactory.getLogger(DatabasePreparation.class);

    private final DataSource application;
    private final StartTurn turn;

    /** @param application the data source of everything that runs */
    DatabasePreparation(DataSource application, StartTurn turn) {
        this.application = application;
        this.turn = turn;
    }

    @Override
    public void migrate(Flyway flyway) {
        try {
            turn.take();
        } catch (SQLException e) {
            throw new IllegalStateException("无法连接数据库，请检查数据库是否已启动、连接设置是否正确", e);
        }
        Migrations.make(Flyway.configure().configuration(flyway.getConfiguration())
                .dataSource(new PatientConnections(flyway.getConfiguration().getDataSource())).load());
        grant(flyway.getConfiguration().getDataSource());
    }

    private void grant(DataSource owner) {
        try (Connection connection = owner.getConnection(); Connection own = application.getConnection();
                Statement statement = own.createStatement();
                ResultSet role = statement.executeQuery("select current_user, rolsuper from pg_roles where rolname = current_user")) {
            role.next();
            String name = role.getString(1);
            if (role.getBoolean(2)) {
                LOG.warn("应用程序以数据库超级用户 {} 运行，数据库不能防止它改写操作日志。请按 docs/operations.md 改用普通角色", name);
            }
            if (!name.equals(connection.getMetaData().getUserName())) {
                ApplicationGrants.renew(connection, name);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("无法为应用程序的数据库角色授权", e);
        }
    }
}
