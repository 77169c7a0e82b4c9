package org.zhenggai.rectification.views.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.OtherJvm;
import org.zhenggai.rectification.support.Ports;
import org.zhenggai.rectification.support.TestDatabase;
import org.zhenggai.rectification.views.delivery.VendorEndpoint;
import org.zhenggai.rectification.views.delivery.VendorEndpoint.Fault;

/**
 * A thousand messages of a deadline day: a mail server that is down at first, a robot that says 200 and means no, one that hangs, the
 * vendors' rates, and a kill -9 in the middle. Some minutes long; run by hand:
 * {@code mvn test -Dtest=DeadlineDayBenchmark -Dtests.excluded=none}.
 */
@Tag("benchmark")
class DeadlineDayBenchmark {

    private static final String PASSWORD = "Deadline-Day-2024";
    private static final int MESSAGES = 1000;

    private final String database = TestDatabase.fresh();
    private final JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(database, "postgres", "postgres"));
    private VendorEndpoint vendor;
    private GreenMail mail;

    @Test
    void aThousandMessagesArriveOnceEach() throws Exception {
        vendor = new VendorEndpoint();
        int smtp = Ports.free();
        mail = new GreenMail(new ServerSetup(smtp, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        vendor.next(Fault.REFUSED_CODE, Fault.HANG, Fault.REFUSED_CODE, Fault.SERVER_ERROR, Fault.BUSY_CODE, Fault.HANG, Fault.TOO_MANY);
        int port = Ports.free();
        Process first = start(port, smtp, "first");
        try {
            Awaitility.await().atMost(Duration.ofMinutes(4)).pollInterval(Duration.ofSeconds(1)).until(() -> {
                assertThat(first.isAlive()).as("started, see " + file("first")).isTrue();
                return log("first").contains("DEADLINE DAY READY");
            });
            assertThat(Http.as(port, "admin.security", PASSWORD).post("/api/organization", organization(), "application/yaml").status())
                    .isEqualTo(200);
            long began = System.nanoTime();
            Awaitility.await().atMost(Duration.ofMinutes(15)).until(() -> log("first").contains("DEADLINE DAY TOLD"));
            long told = System.nanoTime();
            TimeUnit.SECONDS.sleep(15);
            mail.start();
            Awaitility.await().atMost(Duration.ofMinutes(8)).pollInterval(Duration.ofMillis(200)).until(() -> sent() >= MESSAGES / 3);
            first.destroyForcibly().waitFor();
            int before = sent();
            Process second = start(port, smtp, "second");
            try {
                // the mail server's threads complain of connections that the kill has cut
                Awaitility.await().dontCatchUncaughtExceptions().atMost(Duration.ofMinutes(15)).pollInterval(Duration.ofSeconds(1))
                        .until(() -> sent() == MESSAGES);
                report(began, told, before);
            } finally {
                second.destroyForcibly().waitFor();
            }
        } finally {
            first.destroyForcibly().waitFor();
            vendor.close();
            mail.stop();
        }
    }

    private void report(long began, long told, int before) throws Exception {
        Map<String, Integer> arrived = new HashMap<>();
        for (var message : mail.getReceivedMessages()) {
            arrived.merge(message.getMessageID().replaceAll("[<>]|@.*", ""), 1, Integer::sum);
        }
        vendor.taken().forEach(taken -> arrived.merge(taken.id(), 1, Integer::sum));
        List<String> ids = jdbc.sql("select message_id from message_delivery").query(String.class).list();
        List<String> lost = ids.stream().filter(id -> !arrived.containsKey(id)).toList();
        List<String> twice = arrived.entrySet().stream().filter(one -> one.getValue() > 1).map(Map.Entry::getKey).toList();
        System.out.printf("DEADLINE DAY: %d deliveries, told in %d s, all sent after %d s; sent before the kill %d; "
                + "lost %d; arrived twice %d; "
                + "failed attempts %d; robots %s; calls beyond a rate %d; mails %d%n", ids.size(),
                TimeUnit.NANOSECONDS.toSeconds(told - began), TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began),
                before, lost.size(),
                twice.size(), jdbc.sql("select count(*) from message_failure").query(Integer.class).single(),
                vendor.taken().stream().collect(Collectors.groupingBy(VendorEndpoint.Taken::vendor, Collectors.counting())),
                vendor.violations(), mail.getReceivedMessages().length);
        assertThat(ids).hasSize(MESSAGES);
        assertThat(lost).isEmpty();
        assertThat(twice).as("only what had no answer when the process was killed").hasSizeLessThanOrEqualTo(8);
        assertThat(vendor.violations()).isZero();
    }

    private int sent() {
        return jdbc.sql("select count(*) from message_delivery where state = 'SENT'").query(Integer.class).single();
    }

    private Process start(int port, int smtp, String name) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("--server.port=" + port, "--rectification.sample.mode=NONE",
                "--rectification.organization.admin-password=" + PASSWORD, "--rectification.secret.key=deadline-day-key",
                "--rectification.channels.mail.host=127.0.0.1", "--rectification.channels.mail.port=" + smtp,
                "--rectification.channels.timeout=3s", "--rectification.channels.rest-after-silence=5s",
                "--rectification.channels.retries.MAIL=R50/PT5S", "--camunda.bpm.job-execution.max-wait=2000"));
        TestDatabase.settings(database).forEach(setting -> arguments.add("--" + setting));
        for (String robot : List.of("WECOM", "DINGTALK", "FEISHU")) {
            arguments.add("--rectification.channels.vendors." + robot + ".base=" + vendor.base());
            arguments.add("--rectification.channels.vendors." + robot + ".rest=20s");
            arguments.add("--rectification.channels.retries." + robot + "=R50/PT5S");
        }
        return new ProcessBuilder(OtherJvm.command(DeadlineDay.class, arguments)).redirectErrorStream(true)
                .redirectOutput(file(name).toFile()).start();
    }

    private static Path file(String name) {
        return Path.of(System.getProperty("java.io.tmpdir"), "deadline-day-" + name + ".log");
    }

    private static String log(String name) throws Exception {
        return Files.exists(file(name)) ? Files.readString(file(name)) : "";
    }

    private static String organization() {
        StringBuilder yaml = new StringBuilder("""
                jurisdictions:
                  - {id: here, name: 某区, superior: 某市人民政府, superiorAuthority: 某市局, offices: {GOVERNMENT: u1, AUTHORITY: u2}}
                units:
                """);
        Stream.iterate(1, i -> i + 1).limit(9).forEach(i -> yaml.append("""
                  - id: u%1$d
                    name: 单位%1$d
                    kind: TOWNSHIP
                    jurisdiction: here
                    aliases: []
                    officers:
                      - {id: u%1$d.handler, name: 承办人甲, roles: [HANDLER]}
                      - {id: u%1$d.handler-2, name: 承办人乙, roles: [HANDLER]}
                      - {id: u%1$d.lead, name: 负责人, roles: [LEAD]}
                """.formatted(i)));
        return yaml.append("""
                  - id: admin
                    name: 系统管理
                    kind: ADMINISTRATION
                    aliases: []
                    officers:
                      - {id: admin.security, name: 安全管理员, roles: [SECURITY]}
                      - {id: admin.system, name: 系统管理员, roles: [SYSTEM]}
                """).toString();
    }
}
