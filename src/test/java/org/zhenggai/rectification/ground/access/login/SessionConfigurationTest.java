package org.zhenggai.rectification.ground.access.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhenggai.rectification.support.TestDatabase;

class SessionConfigurationTest {

    private static final List<String> ATTRIBUTES = List.of("one", "two", "three");

    @Test
    void aSessionIsWholeInTheListOfItsOwnerHoweverTheDatabaseJoins() throws SQLException {
        SingleConnectionDataSource database = new SingleConnectionDataSource(TestDatabase.fresh(), "postgres", "postgres", true);
        ScriptUtils.executeSqlScript(database.getConnection(), new ClassPathResource("db/migration/V005__access.sql"));
        JdbcTemplate jdbc = new JdbcTemplate(database);
        List.of("enable_nestloop", "enable_mergejoin", "enable_indexscan", "enable_bitmapscan").forEach(way -> jdbc.execute("set " + way
                + " = off"));
        FindByIndexNameSessionRepository<? extends Session> repository = repository(jdbc, database);

        List<String> ids = List.of(begun(repository), begun(repository), begun(repository));
        // rows of the three lie among each other, and only a hash join is left: they come in the order in which they lie
        for (String attribute : ATTRIBUTES) {
            for (String id : ids) {
                change(repository, id, attribute);
            }
        }
        assertThat(attributes(repository)).hasSize(3).allSatisfy(names -> assertThat(names).containsAll(ATTRIBUTES));
        database.destroy();
    }

    private static FindByIndexNameSessionRepository<? extends Session> repository(JdbcTemplate jdbc, SingleConnectionDataSource database) {
        JdbcIndexedSessionRepository repository = new JdbcIndexedSessionRepository(jdbc,
                new TransactionTemplate(new DataSourceTransactionManager(database)));
        repository.afterPropertiesSet();
        List<SessionRepositoryCustomizer<JdbcIndexedSessionRepository>> customizers = List.of(
                new SessionConfiguration().secondWriterReplaces(), new SessionConfiguration().rowsOfOneSessionTogether());
        customizers.forEach(customizer -> customizer.customize(repository));
        return repository;
    }

    private static List<Set<String>> attributes(FindByIndexNameSessionRepository<? extends Session> repository) {
        return repository.findByPrincipalName("somebody").values().stream().map(Session::getAttributeNames).toList();
    }

    private static <S extends Session> String begun(FindByIndexNameSessionRepository<S> repository) {
        S session = repository.createSession();
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, "somebody");
        ATTRIBUTES.forEach(name -> session.setAttribute(name, "before"));
        repository.save(session);
        return session.getId();
    }

    private static <S extends Session> void change(FindByIndexNameSessionRepository<S> repository, String id, String attribute) {
        S session = repository.findById(id);
        session.setAttribute(attribute, "after");
        repository.save(session);
    }
}
