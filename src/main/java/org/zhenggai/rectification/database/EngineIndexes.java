package org.zhenggai.rectification.database;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;

/** Adds our indexes to the engine's tables, after the engine has made its schema; a second Flyway history of its own. */
@Component
@DependsOn("processEngineFactoryBean")
class EngineIndexes implements SmartInitializingSingleton {

    private final DataSource dataSource;

    EngineIndexes(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Flyway.configure().dataSource(dataSource).locations("classpath:db/engine").table("flyway_engine_history")
                .baselineOnMigrate(true).baselineVersion("0").load().migrate();
    }
}
