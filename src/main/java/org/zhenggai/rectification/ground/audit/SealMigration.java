package org.zhenggai.rectification.ground.audit;

import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** V37.1: seals the rows that were written before there were seals. In Java, so that there is one form of the digest. */
@Component
class SealMigration implements JavaMigration {

    private final List<SealedTable> tables;

    SealMigration(List<SealedTable> tables) {
        this.tables = tables;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("37.1");
    }

    @Override
    public String getDescription() {
        return "seal existing rows";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) {
        SealWriter writer = new SealWriter(new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true)));
        tables.forEach(writer::sealAll);
    }
}
