package org.zhenggai.rectification.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntSupplier;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.RunningProduct;

/** Two nodes on a database of their own, with one folder of evidence, and the people who work there. */
final class Scene implements AutoCloseable {

    static final Duration LONG = Duration.ofMinutes(4);
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final int BEFORE = 4;

    private final OwnServer server;
    private final String name;
    private final Path folder;
    private final Map<String, String> settings = new HashMap<>();
    private final List<RunningProduct> nodes = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();
    private final JdbcClient jdbc;
    private final long soon;
    private long fault;

    Scene(OwnServer server, Path folder, String name) throws IOException {
        this.server = server;
        this.name = name;
        this.folder = Files.createDirectories(folder.resolve(name));
        server.create(name, Beginning.DATABASE);
        this.jdbc = server.superuser(name);
        this.soon = count("select count(*) from rectification_case where title like '起始%'");
        settings.putAll(Map.of("rectification.sample.mode", "NONE", "rectification.database.directory", this.folder.toString(),
                "rectification.access.second-factor.roles", ""));
    }

    /** A setting of both nodes, before they start. */
    Scene with(String setting, Object value) {
        settings.put(setting, String.valueOf(value));
        return this;
    }

    /** Starts both; the second waits for the first by itself. */
    Scene start() throws IOException {
        return start(server.port(), Map.of());
    }

    /**
     * @param line        port by which the first reaches the database
     * @param environment of the second
     */
    Scene start(int line, Map<String, String> environment) throws IOException {
        nodes.add(node(1, line, Map.of()));
        nodes.add(node(2, server.port(), environment));
        try {
            CompletableFuture.allOf(nodes.stream().map(node -> CompletableFuture.runAsync(node::start)).toArray(CompletableFuture[]::new))
                    .join();
            return this;
        } catch (RuntimeException e) {
            close(); // nobody else knows of them yet
            throw e;
        }
    }

    private RunningProduct node(int number, int line, Map<String, String> environment) throws IOException {
        Map<String, String> own = new HashMap<>(settings);
        own.put("rectification.node.name", "node-" + number);
        return new RunningProduct(OwnServer.address(name, line), Files.createDirectories(folder.resolve("node-" + number)), own,
                environment);
    }

    RunningProduct node(int number) {
        return nodes.get(number - 1);
    }

    Path folder() {
        return folder;
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    /** Where somebody works who prefers that node. */
    List<IntSupplier> ports(int first) {
        return List.of(() -> node(first).port(), () -> node(3 - first).port());
    }

    /** Four officers who report progress, two at each node. */
    Scene reporters() {
        for (int i = 0; i < Beginning.REPORTERS.size(); i++) {
            String officer = Beginning.REPORTERS.get(i);
            people.add(new Reporter(officer, Beginning.caseOf(jdbc, officer), ports(1 + i % 2)));
        }
        return this;
    }

    /** Officers who send files, each of another township, all to the first node or by turns to both. */
    Scene senders(int many, boolean toTheFirst) {
        for (int i = 0; i < many; i++) {
            String officer = Beginning.REPORTERS.get(i);
            people.add(new Sender(officer + "-2", Beginning.caseOf(jdbc, officer), ports(toTheFirst ? 1 : 1 + i % 2)));
        }
        return this;
    }

    <T extends Person> List<T> people(Class<T> kind) {
        return people.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    List<Person> people() {
        return people;
    }

    /** Everybody begins, and each has got some things done without a word. */
    Scene work() {
        people.forEach(Thread::start);
        Awaitility.await().atMost(LONG).pollInterval(LOOK).until(() -> people.stream().allMatch(one -> one.acknowledged() >= BEFORE));
        assertThat(people).allSatisfy(one -> assertThat(one.refused()).as(one.getName() + ": " + one.said()).isZero());
        return this;
    }

    /** Every case whose last day is near falls due for its check at this moment. */
    Scene morning() {
        jdbc.sql("""
                update act_ru_job set duedate_ = ? where handler_cfg_ = 'Timer_NextCheck' and process_instance_id_ in
                (select process_instance_id from rectification_case where title like '起始%')""").param(Timestamp.from(Instant.now().minus(
                Duration.ofMinutes(1)))).update();
        return this;
    }

    /** How many letters a morning sends. */
    long letters() {
        return soon;
    }

    int issued() {
        return count("select count(*) from escalation e join rectification_case c on c.id = e.case_id where c.title like '起始%'"
                + " and e.state = 'ISSUED'");
    }

    /** Waits for the moment of the fault. */
    Scene until(Callable<Boolean> moment) {
        // other threads may meet what a fault has cut
        Awaitility.await().dontCatchUncaughtExceptions().atMost(LONG).pollInterval(LOOK).until(moment);
        return this;
    }

    /** From now on it is measured when all is well again. */
    void fault() {
        fault = System.nanoTime();
        people.forEach(Person::fault);
    }

    /** {@code kill -9} of a node is the fault. */
    void kill(int number) {
        fault();
        node(number).kill();
    }

    /** @return seconds from the fault until everybody got something done that was begun after it */
    double untilEverybodyWorks() {
        Awaitility.await().atMost(Duration.ofMinutes(8)).pollInterval(LOOK).until(() -> people.stream().allMatch(one -> {
            one.acknowledged(); // tells of what is no answer of a server
            return one.untilNormal() >= 0;
        }));
        return people.stream().mapToDouble(Person::untilNormal).max().orElse(0);
    }

    /** @return seconds from the fault until so many nodes are entered and no job is held by another */
    double untilLocksAreFree(int living) {
        Awaitility.await().atMost(LONG).pollInterval(LOOK).ignoreExceptions().until(() -> count("select count(*) from node") == living
                && count("""
                        select count(*) from act_ru_job j where j.lock_owner_ is not null
                        and not exists (select 1 from node n where n.lock_owner = j.lock_owner_)""") == 0);
        return since();
    }

    /** @return seconds from the fault until the node shows somebody his desk */
    double untilAnswers(int number) {
        int port = node(number).port();
        Http officer = Http.as(port, Beginning.REPORTERS.get(0)).at(port, Person.PATIENCE);
        Awaitility.await().atMost(LONG).pollInterval(LOOK).ignoreExceptions().until(() -> officer.get("/api/desk").status() == 200);
        return since();
    }

    /** Seconds since the fault. */
    double since() {
        return (System.nanoTime() - fault) / 1e9;
    }

    /** Everybody goes home. */
    void rest() throws InterruptedException {
        for (Person one : people) {
            one.leave();
        }
    }

    /** Until nothing is due any more, however often it had to be tried. */
    void settle() {
        Awaitility.await().atMost(Duration.ofMinutes(8)).pollInterval(Duration.ofMillis(300)).until(() -> jdbc.sql("""
                select count(*) from act_ru_job where (duedate_ is null or duedate_ <= ?) and retries_ > 0 and suspension_state_ = 1""")
                .param(Timestamp.from(Instant.now())).query(Integer.class).single() == 0);
    }

    @Override
    public void close() {
        people.forEach(Person::goAway);
        nodes.forEach(RunningProduct::close);
    }
}
