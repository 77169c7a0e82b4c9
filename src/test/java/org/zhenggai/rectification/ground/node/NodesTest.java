package org.zhenggai.rectification.ground.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhenggai.rectification.support.TestDatabase;

/** Several nodes on one database, without the application around them. */
class NodesTest {

    private static final String USER = "postgres";

    private final String address = TestDatabase.migrated();
    private final JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(address, USER, USER));
    private final List<AnnotationConfigApplicationContext> running = new ArrayList<>();

    @EnableTransactionManagement
    static class Wiring {}

    /** Counts how often it was told. */
    private static final class Copy implements SharedCopy {

        private final String topic;
        private final AtomicInteger renewed = new AtomicInteger();

        private Copy(String topic) {
            this.topic = topic;
        }

        @Override
        public String topic() {
            return topic;
        }

        @Override
        public void renew() {
            renewed.incrementAndGet();
        }
    }

    @AfterEach
    void end() {
        running.forEach(AnnotationConfigApplicationContext::close);
    }

    @Test
    void jobsOfANodeThatDiedAreFreeAndThoseOfTheLivingStayTheirs() throws SQLException {
        var living = node("甲");
        job("of-the-living", living.getBean(JobExecutor.class).getLockOwner());
        try (Connection dying = DriverManager.getConnection(address, USER, USER)) {
            NodeRoll.enter(dying, UUID.randomUUID(), "乙", "owner-of-the-dead");
            job("of-the-dead", "owner-of-the-dead");
            living.getBean(NodeRoll.class).bury(null);
            assertThat(names()).containsExactly("甲", "乙");
            assertThat(lockOwner("of-the-dead")).as("while its session lasts").isEqualTo("owner-of-the-dead");
        }
        Awaitility.await().untilAsserted(() -> assertThat(names()).containsExactly("甲"));
        assertThat(lockOwner("of-the-dead")).isEmpty();
        assertThat(lockOwner("of-the-living")).isNotEmpty();
        living.close();
        assertThat(names()).isEmpty();
        assertThat(lockOwner("of-the-living")).as("left in order").isEmpty();
    }

    @Test
    void whatOneChangesTheOthersReadAnewOnceItIsCommitted() {
        var one = node("甲");
        Copy calendar = new Copy("calendar");
        Copy organization = new Copy("organization");
        node("乙", calendar, organization);
        assertThat(one.getBean(NodeRoll.class).all()).extracting(Node::name).containsExactly("甲", "乙");
        TransactionTemplate transaction = new TransactionTemplate(one.getBean(DataSourceTransactionManager.class));
        SharedCopies copies = one.getBean(SharedCopies.class);
        transaction.executeWithoutResult(status -> {
            copies.changed("organization");
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> copies.changed("calendar"));
        Awaitility.await().untilAsserted(() -> assertThat(calendar.renewed).hasValue(1));
        transaction.executeWithoutResult(status -> copies.changed("calendar"));
        Awaitility.await().untilAsserted(() -> assertThat(calendar.renewed).hasValue(2));
        assertThat(organization.renewed).as("rolled back").hasValue(0);
    }

    @Test
    void nodeWhoseSessionEndedEntersAnewAndTakesItsCopiesForOld() {
        Copy copy = new Copy("calendar");
        var node = node("甲", copy);
        Node before = node.getBean(NodeRoll.class).all().get(0);
        jdbc.sql("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and objsubid = 2 and database = "
                + "(select oid from pg_database where datname = current_database())").query(Boolean.class).list();
        Awaitility.await().untilAsserted(() -> assertThat(node.getBean(NodeRoll.class).all()).extracting(Node::name, Node::id)
                .hasSize(1).allSatisfy(entry -> assertThat(entry.toList()).first().isEqualTo("甲"))
                .noneSatisfy(entry -> assertThat(entry.toList()).contains(before.id())));
        Awaitility.await().untilAsserted(() -> assertThat(copy.renewed).hasValueGreaterThan(0));
        assertThat(node.getBean(NodeRoll.class).anybody()).as("it holds its lock again").isTrue();
    }

    private AnnotationConfigApplicationContext node(String name, SharedCopy... copies) {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(DataSource.class, () -> new DriverManagerDataSource(address, USER, USER));
        context.registerBean(DataSourceTransactionManager.class, () -> new DataSourceTransactionManager(context.getBean(DataSource.class)));
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(context.getBean(DataSource.class)));
        context.registerBean(JobExecutor.class, DefaultJobExecutor::new);
        context.registerBean(NodeSettings.class, () -> new NodeSettings(name, Duration.ofMillis(20), Duration.ofMillis(40)));
        List.of(copies).forEach(copy -> context.registerBean(copy.topic(), SharedCopy.class, () -> copy));
        if (copies.length == 0) {
            context.registerBean(SharedCopy.class, () -> new Copy("nothing"));
        }
        context.register(Wiring.class, NodeRoll.class, SharedCopies.class, Nodes.class);
        context.refresh();
        running.add(context);
        return context;
    }

    private List<String> names() {
        return jdbc.sql("select name from node order by started_at").query(String.class).list();
    }

    private void job(String id, String owner) {
        jdbc.sql("""
                insert into act_ru_job (id_, rev_, type_, lock_owner_, lock_exp_time_, retries_, suspension_state_)
                values (:id, 1, 'message', :owner, now() + interval '5 minutes', 3, 1)""").param("id", id).param("owner", owner).update();
    }

    private String lockOwner(String job) {
        return jdbc.sql("select coalesce(lock_owner_, '') from act_ru_job where id_ = :id").param("id", job).query(String.class).single();
    }
}
