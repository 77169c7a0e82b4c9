package org.zhenggai.rectification.views.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.ground.clock.RehearsalClock;
import org.zhenggai.rectification.ground.engine.ProcessStarts;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.secret.Secrets;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;
import org.zhenggai.rectification.views.delivery.ChannelFailedException;
import org.zhenggai.rectification.views.delivery.ChannelKind;
import org.zhenggai.rectification.views.delivery.ChannelSettings;
import org.zhenggai.rectification.views.delivery.ChannelSettings.Rate;
import org.zhenggai.rectification.views.delivery.RateBuckets;
import org.zhenggai.rectification.views.delivery.TestChannels;
import org.zhenggai.rectification.views.delivery.VendorEndpoint;
import org.zhenggai.rectification.views.delivery.VendorEndpoint.Fault;
import org.zhenggai.rectification.views.message.SentMessages.Sent;

/**
 * A group's robot as it would be in earnest, on the real database: in the shared context, which is a rehearsal, nothing leaves the
 * house, so that the parts are put together here with a clock that is none.
 */
@RectificationTest
class RobotDeliveryTest {

    private static final String ADMIN = "admin.system";

    @Autowired
    private ProcessDriver driver;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private DataSource database;
    @Autowired
    private Organization organization;
    @Autowired
    private RobotDesk desk;
    @Autowired
    private Secrets secrets;
    @Autowired
    private NotificationSettings settings;
    @Autowired
    private Enclosures enclosures;
    @Autowired
    private DeliveryStore store;
    @Autowired
    private MessageStore messages;
    @Autowired
    private Templates templates;
    @Autowired
    private Preferences preferences;
    @Autowired
    private QuietHours hours;
    @Autowired
    private ProcessStarts starts;
    @Autowired
    private SentMessages sent;
    @Autowired
    private Clock clock;
    @Autowired
    private TransactionTemplate transaction;

    private VendorEndpoint vendor;
    private Deliveries deliveries;
    private RateBuckets buckets;
    private RectificationCase c;
    private long robot;

    @BeforeEach
    void earnest() throws Exception {
        vendor = new VendorEndpoint();
        ChannelSettings channels = TestChannels.settings(vendor.base(), 1, null,
                Map.of(ChannelKind.DINGTALK, List.of(new Rate(3, 2, Duration.ofSeconds(60)))));
        ChannelRules rules = new ChannelRules(jdbc, organization, mock(RehearsalClock.class));
        buckets = TestChannels.buckets(database, channels);
        deliveries = new Deliveries(store, messages, rules, preferences, hours, buckets,
                new Addressing(rules, secrets, organization, settings, enclosures),
                starts, organization, clock, channels, TestChannels.robots(channels));
        c = driver.register(List.of("chengdong"), List.of("natural-resources"));
        robot = desk.addRobot(ADMIN, new RobotDesk.RobotForm("群" + c.caseNumber(), "DINGTALK", "chengdong", "LEAD", true, "token",
                VendorEndpoint.SECRET));
    }

    @AfterEach
    void leave() {
        desk.removeRobot(ADMIN, robot);
        vendor.close();
    }

    @Test
    void aChannelThatNobodySendsByIsFoundAtStart() {
        assertThatThrownBy(deliveries::afterSingletonsInstantiated).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("channel LOCAL needs a bean Channel").hasMessageContaining("rectification.channels.retries.LOCAL");
    }

    @Test
    void theRobotIsToldOnceAndTheCaseKnows() {
        long delivery = delivery("once");
        assertThat(deliver(delivery)).isEmpty();
        assertThat(deliver(delivery)).as("a second worker finds it done").isEmpty();
        assertThat(vendor.taken()).singleElement().satisfies(taken -> {
            assertThat(taken.id()).isEqualTo(message("once"));
            assertThat(taken.text()).contains("督办函", c.caseNumber());
        });
        assertThat(sent.of(c.id())).anySatisfy(one -> assertThat(one).extracting(Sent::to, Sent::channel)
                .containsExactly("群" + c.caseNumber(), "钉钉群机器人"));
    }

    @Test
    void aRefusalIsAFailureAndNothingIsMarkedAsSent() {
        long delivery = delivery("refused");
        vendor.next(Fault.REFUSED_CODE);
        assertThatThrownBy(() -> deliver(delivery)).isInstanceOf(ChannelFailedException.class).hasMessageContaining("300001");
        assertThat(jdbc.sql("select error from message_failure where delivery_id = :id").param("id", delivery).query(String.class).single())
                .contains("300001").doesNotContain("token");
        assertThat(deliver(delivery)).isEmpty();
        assertThat(vendor.taken()).hasSize(1);
    }

    @Test
    void theVendorsRestIsKeptByEverybody() {
        long first = delivery("busy");
        long second = delivery("behind");
        vendor.next(Fault.BUSY_CODE);
        Instant now = clock.instant();
        assertThat(deliver(first)).hasValueSatisfying(later -> assertThat(later).isBetween(now.plusSeconds(600), now.plusSeconds(620)));
        assertThat(deliver(second)).hasValueSatisfying(later -> assertThat(later).isAfterOrEqualTo(now.plusSeconds(600)));
        assertThat(vendor.taken()).as("nobody called meanwhile").isEmpty();
    }

    @Test
    void oneBucketHoldsForAllInstances() {
        List<Long> waiting = List.of(delivery("a"), delivery("b"), delivery("c"), delivery("d"));
        assertThat(deliver(waiting.get(0))).isEmpty();
        assertThat(TestChannels.buckets(database, TestChannels.settings(vendor.base(), 1, null,
                Map.of(ChannelKind.DINGTALK, List.of(new Rate(3, 2, Duration.ofSeconds(60))))))
                .take(ChannelKind.DINGTALK, Message.robot(robot)))
                .as("another instance takes the second token").isEmpty();
        Instant now = clock.instant();
        Instant third = deliver(waiting.get(2)).orElseThrow();
        Instant fourth = deliver(waiting.get(3)).orElseThrow();
        assertThat(third).isAfter(now);
        assertThat(Duration.between(third, fourth)).as("one after the other").isGreaterThanOrEqualTo(Duration.ofSeconds(30));
        assertThat(vendor.taken()).hasSize(1);
        assertThat(vendor.violations()).isZero();
    }

    private long delivery(String occasion) {
        Notice notice = notice(occasion);
        return transaction.execute(status -> {
            messages.add(notice, templates.render(notice.kind(), notice.fields()), List.of(Message.robot(robot)), true, true, false);
            return store.add(message(occasion), ChannelKind.DINGTALK).orElseThrow();
        });
    }

    private Notice notice(String occasion) {
        return Notice.ofCase(MessageKind.SUPERVISION, c.id(), "robot", occasion + c.caseNumber(), Map.of("caseNumber", c.caseNumber(),
                "instrument", "督办函"), Set.of());
    }

    private String message(String occasion) {
        return MessageStore.id(notice(occasion), Message.robot(robot));
    }

    private Optional<Instant> deliver(long id) {
        return transaction.execute(status -> deliveries.deliver(id));
    }
}
