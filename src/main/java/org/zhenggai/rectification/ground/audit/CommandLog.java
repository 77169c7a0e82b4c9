package org.zhenggai.rectification.ground.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.zhenggai.rectification.ground.database.AtCommit;

/** The audit log for commands of the jar, which run without the application: an entry linked like any other, at the real instant. */
public final class CommandLog {

    private CommandLog() {}

    /** Records what was done, in a transaction of its own. */
    public static void record(DataSource database, Act act) {
        AtCommit atCommit = new AtCommit();
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(database);
        transactions.setTransactionExecutionListeners(List.of(atCommit));
        // refusals are not what commands record: nothing is counted here
        AuditSettings settings = new AuditSettings(new AuditSettings.Repeats(Duration.ofMinutes(1), 1, 1));
        new AuditLog(JdbcClient.create(database), new JdbcTemplate(database), Clock.system(ZoneId.of("Asia/Shanghai")), atCommit,
                transactions, settings).recordAtOnce(act);
    }
}
