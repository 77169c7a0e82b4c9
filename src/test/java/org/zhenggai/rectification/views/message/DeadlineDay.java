package org.zhenggai.rectification.views.message;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhenggai.rectification.RectificationApplication;
import org.zhenggai.rectification.ground.organization.Officer;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Position;
import org.zhenggai.rectification.ground.organization.Role;
import org.zhenggai.rectification.views.delivery.ChannelKind;
import org.zhenggai.rectification.views.delivery.VendorEndpoint;

/**
 * The application in a process of its own, in earnest, that tells a thousand messages once its units are known. Run by
 * {@link DeadlineDayBenchmark}, which kills it in the middle and starts it again.
 */
final class DeadlineDay {

    private static final long PAUSE_NANOS = 200_000_000L;
    private static final String ADMIN = "admin.system";

    private DeadlineDay() {}

    public static void main(String[] arguments) {
        ConfigurableApplicationContext context = SpringApplication.run(RectificationApplication.class, arguments);
        System.out.println("DEADLINE DAY READY");
        Organization organization = context.getBean(Organization.class);
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        while (organization.officer(ADMIN).isEmpty()) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        if (jdbc.sql("select count(*) from message").query(Integer.class).single() > 0) {
            return;
        }
        reach(organization, jdbc);
        RobotDesk desk = context.getBean(RobotDesk.class);
        int unit = 1;
        for (ChannelKind vendor : List.of(ChannelKind.WECOM, ChannelKind.DINGTALK, ChannelKind.FEISHU)) {
            desk.addRobot(ADMIN, new RobotDesk.RobotForm(vendor.label(), vendor.name(), "u" + unit++, "LEAD", true, vendor.name(),
                    VendorEndpoint.SECRET));
        }
        Messages messages = context.getBean(Messages.class);
        TransactionTemplate transaction = context.getBean(TransactionTemplate.class);
        tell(messages, transaction, "u1", Role.LEAD, 60);
        tell(messages, transaction, "u2", Role.LEAD, 60);
        tell(messages, transaction, "u3", Role.LEAD, 80);
        for (int i = 4; i <= 9; i++) {
            tell(messages, transaction, "u" + i, Role.HANDLER, 50);
        }
        System.out.println("DEADLINE DAY TOLD");
    }

    private static void reach(Organization organization, JdbcClient jdbc) {
        for (Officer officer : organization.officers()) {
            jdbc.sql("insert into message_contact (officer_id, channel, address) values (?, 'MAIL', ?)")
                    .params(officer.id(), officer.id() + "@tiedong.test").update();
        }
    }

    private static void tell(Messages messages, TransactionTemplate transaction, String unit, Role role, int count) {
        for (int i = 0; i < count; i++) {
            Notice notice = new Notice(MessageKind.SUPERVISION, "deadline-day", unit + "/" + i, null, null, null,
                    Map.of("instrument", "督办函", "level", "L3", "caseNumber", "TD2023-" + i, "caseTitle", "期限日案件", "reason", "已逾期1个工作日",
                            "leadUnit", unit, "dueDate", "2024年6月19日"), Set.of(new Position(unit, role)), Set.of());
            transaction.executeWithoutResult(status -> messages.tell(notice));
        }
    }
}
