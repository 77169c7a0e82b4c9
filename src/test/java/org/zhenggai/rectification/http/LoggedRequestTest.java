package org.zhenggai.rectification.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.RawHttp;
import org.zhenggai.rectification.support.RectificationTest;

/** Each line of the log names its request and its case, in one line of JSON where that is set, and holds no secret and nobody's number. */
@RectificationTest
class LoggedRequestTest {

    private static final String PHONE = "13900001234";
    private static final String WRONG = "Not-the-password-1";

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private Environment environment;

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger("org.zhenggai");
    private final Logger dispatcher = (Logger) LoggerFactory.getLogger("org.springframework.web.servlet.DispatcherServlet");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        root.addAppender(lines);
        ours.setLevel(Level.TRACE);
    }

    @AfterEach
    void rest() {
        root.detachAppender(lines);
        ours.setLevel(null);
        dispatcher.setLevel(null);
    }

    @Test
    void anIdIsTakenWhereItIsOneAndMadeWhereItIsNot() {
        RawHttp raw = new RawHttp(port);
        assertThat(raw.send("GET", "/webapp/clock", null, List.of("X-Request-Id: proxy-0000-1")).head())
                .contains("X-Request-Id: proxy-0000-1");
        for (String odd : List.of("short", "x".repeat(65), "two words here", "${jndi:ldap://x}")) {
            assertThat(raw.send("GET", "/webapp/clock", null, List.of("X-Request-Id: " + odd)).head())
                    .containsPattern("X-Request-Id: [0-9a-f]{16}\\s");
        }
        assertThat(raw.send("GET", "//nothing", null, List.of()).head()).as("refused at the front").contains("X-Request-Id: ");
    }

    @Test
    void aLineNamesItsRequestAndItsCase() throws IOException {
        dispatcher.setLevel(Level.DEBUG);
        new RawHttp(port).send("GET", "/api/cases/ZG-2023-NO-SUCH", null, List.of("X-Request-Id: of-this-very-test",
                "Authorization: Basic " + Base64.getEncoder().encodeToString(("shanmen.handler:" + RectificationTest.PASSWORD)
                        .getBytes(StandardCharsets.UTF_8))));
        ILoggingEvent line = lines.list.stream().filter(event -> event.getMDCPropertyMap().containsValue("of-this-very-test")).findFirst()
                .orElseThrow();
        assertThat(line.getMDCPropertyMap()).containsAllEntriesOf(Map.of("request", "of-this-very-test", "case", "ZG-2023-NO-SUCH"));
        for (String format : List.of("ecs", "logstash")) {
            String json = encoded(format).apply(line);
            assertThat(json.strip()).doesNotContain("\n");
            JsonNode read = Http.JSON.readTree(json);
            assertThat(read.path("request").asText()).isEqualTo("of-this-very-test");
            assertThat(read.path("case").asText()).isEqualTo("ZG-2023-NO-SUCH");
            assertThat(read.path("message").asText()).isEqualTo(line.getFormattedMessage());
        }
    }

    @Test
    void noLineHoldsASecretOrANumber() {
        Http.as(port, "shanmen.handler", WRONG).get("/api/cases");
        Http.page(port, "shanmen.handler", WRONG);
        Http session = Http.session(port, "admin.system");
        session.get("/actuator/prometheus");
        session.put("/api/notification/settings/contacts", Map.of("officerId", "shanmen.handler", "channel", "SMS", "address", PHONE));
        session.put("/api/notification/settings/contacts", Map.of("officerId", PHONE, "channel", PHONE, "address", PHONE));
        Http.as(port, "prometheus", RectificationTest.METRICS_PASSWORD).get("/actuator/prometheus");
        DuplicateKeyException twice = catchThrowableOfType(DuplicateKeyException.class, () -> transaction.executeWithoutResult(status -> {
            jdbc.sql("create temporary table phone_of_the_test (number varchar(20) primary key)").update();
            jdbc.sql("insert into phone_of_the_test values (:phone), (:phone)").param("phone", PHONE).update();
        }));
        root.error("what a failed statement says", twice);
        var encoder = encoded("logstash");
        String all = String.join("\n", lines.list.stream().map(encoder::apply).toList());
        assertThat(all).contains("what a failed statement says").doesNotContain(PHONE, WRONG, RectificationTest.PASSWORD,
                RectificationTest.METRICS_PASSWORD, session.cookie("XSRF-TOKEN"));
        session.cookies().forEach(name -> assertThat(all).doesNotContain(session.cookie(name)));
    }

    private Function<ILoggingEvent, String> encoded(String format) {
        root.getLoggerContext().putObject(Environment.class.getName(), environment);
        StructuredLogEncoder encoder = new StructuredLogEncoder();
        encoder.setContext(root.getLoggerContext());
        encoder.setFormat(format);
        encoder.start();
        return event -> new String(encoder.encode(event), StandardCharsets.UTF_8);
    }
}
