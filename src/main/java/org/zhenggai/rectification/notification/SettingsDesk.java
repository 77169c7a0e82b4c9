package org.zhenggai.rectification.notification;

import java.time.Clock;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.audit.AuditLog;
import org.zhenggai.rectification.engine.BadRequestException;
import org.zhenggai.rectification.engine.ForbiddenException;
import org.zhenggai.rectification.engine.NotFoundException;
import org.zhenggai.rectification.notification.channel.Channel;
import org.zhenggai.rectification.notification.channel.ChannelBusyException;
import org.zhenggai.rectification.notification.channel.ChannelFailedException;
import org.zhenggai.rectification.notification.channel.ChannelKind;
import org.zhenggai.rectification.notification.channel.Outgoing;
import org.zhenggai.rectification.notification.channel.RateBuckets;
import org.zhenggai.rectification.organization.Organization;
import org.zhenggai.rectification.organization.Role;
import org.zhenggai.rectification.rehearsal.RehearsalClock;

/** 消息设置: read and changed by the system administrator alone, every change with its entry in the audit log. Secrets go in and never out. */
@Service
@Transactional
public class SettingsDesk {

    /** What the page shows. */
    public record View(boolean rehearsal, boolean secretReady, List<ChannelView> channels, List<RobotView> robots, List<RuleView> rules,
                       List<Contact> contacts, Times times, List<Named> kinds, List<Named> units, List<Named> roles, List<Named> officers,
                       List<Waiting> waiting) {
    }

    public record Named(String id, String name) {
    }

    public record ChannelView(String channel, String name, boolean robot, boolean active) {
    }

    /** A robot without its keys; {@code signed} tells whether it has a secret to sign with. */
    public record RobotView(long id, String name, String vendor, String unitId, String role, boolean active, boolean signed) {
    }

    public record RuleView(long id, String channel, String unitId, String role) {
    }

    public record Contact(String officerId, String channel, String address) {
    }

    /** Digest and quiet hours; times as {@code 08:40}. */
    public record Times(boolean digest, String digestAt, boolean quiet, String quietFrom, String quietTo, List<String> urgentKinds) {
    }

    /** How many deliveries of a channel wait, and what the last failure said. */
    public record Waiting(String channel, int count, String lastError) {
    }

    /** A new robot, or its change: an empty token or secret leaves what is kept. */
    public record RobotForm(String name, String vendor, String unitId, String role, boolean active, String token, String secret) {

        /** Shows no secret, whoever logs it. */
        @Override
        public String toString() {
            return "robot " + name;
        }
    }

    private static final int NAME_LIMIT = 100;
    private static final int KEY_LIMIT = 500;
    private static final String KEY = "[A-Za-z0-9_-]+";

    private final JdbcClient jdbc;
    private final ChannelRules rules;
    private final Preferences preferences;
    private final Secrets secrets;
    private final Organization organization;
    private final RehearsalClock rehearsal;
    private final AuditLog audit;
    private final NotificationSettings settings;
    private final Templates templates;
    private final RateBuckets buckets;
    private final List<Channel> channels;
    private final Clock clock;

    SettingsDesk(JdbcClient jdbc, ChannelRules rules, Preferences preferences, Secrets secrets, Organization organization,
                 RehearsalClock rehearsal, AuditLog audit, NotificationSettings settings, Templates templates, RateBuckets buckets,
                 List<Channel> channels, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.preferences = preferences;
        this.secrets = secrets;
        this.organization = organization;
        this.rehearsal = rehearsal;
        this.audit = audit;
        this.settings = settings;
        this.templates = templates;
        this.buckets = buckets;
        this.channels = channels;
        this.clock = clock;
    }

    public int pollSeconds() {
        return settings.pollSeconds();
    }

    /** Whether the user is offered the page. */
    public boolean mayConfigure(String user) {
        return organization.has(user, Role.SYSTEM);
    }

    @Transactional(readOnly = true)
    public View view(String user) {
        check(user);
        Map<ChannelKind, Boolean> active = rules.active();
        Preferences.Values values = preferences.get();
        return new View(rehearsal.active(), secrets.ready(),
                Stream.of(ChannelKind.values()).map(kind -> new ChannelView(kind.name(), kind.label(), kind.robot(), active.get(kind))).toList(),
                jdbc.sql("select id, name, vendor, unit_id, role, active, secret is not null as signed from message_robot order by name")
                        .query(RobotView.class).list(),
                rules.rules().stream().map(rule -> new RuleView(rule.id(), rule.channel().name(), rule.unitId(),
                        rule.role() == null ? null : rule.role().name())).toList(),
                jdbc.sql("select officer_id, channel, address from message_contact order by officer_id, channel").query(Contact.class).list(),
                new Times(values.digest(), values.digestAt().toString(), values.quiet(), values.quietFrom().toString(),
                        values.quietTo().toString(), values.urgentKinds().stream().sorted().toList()),
                Stream.of(MessageKind.values()).filter(kind -> kind != MessageKind.DIGEST && kind != MessageKind.TEST)
                        .map(kind -> new Named(kind.code(), kind.label())).toList(),
                organization.units().stream().map(unit -> new Named(unit.id(), unit.name())).toList(),
                Arrays.stream(Role.values()).map(role -> new Named(role.name(), role.label())).toList(),
                organization.officers().stream().filter(officer -> officer.active()).map(officer -> new Named(officer.id(), officer.name())).toList(),
                waiting());
    }

    public void channel(String user, String channel, boolean active) {
        check(user);
        ChannelKind kind = kind(channel);
        jdbc.sql("update message_channel set active = :active where channel = :channel").param("active", active)
                .param("channel", kind.name()).update();
        audit.record(user, active ? "启用消息渠道" : "停用消息渠道", kind.label());
    }

    /** @return the robot's key */
    public long addRobot(String user, RobotForm form) {
        check(user);
        ChannelKind vendor = checked(form);
        if (blank(form.token())) {
            throw new BadRequestException("请填写机器人的令牌（Webhook 地址中的 key、access_token 或末段）");
        }
        long id = jdbc.sql("""
                insert into message_robot (name, vendor, unit_id, role, token, secret, active)
                values (:name, :vendor, :unit, :role, :token, :secret, :active) on conflict (name) do nothing returning id""")
                .param("name", form.name().strip()).param("vendor", vendor.name()).param("unit", empty(form.unitId()))
                .param("role", empty(form.role())).param("token", secrets.seal(form.token().strip()))
                .param("secret", blank(form.secret()) ? null : secrets.seal(form.secret().strip())).param("active", form.active())
                .query(Long.class).optional().orElseThrow(() -> new BadRequestException("已有同名的机器人，请换一个名称"));
        audit.record(user, "添加群机器人", form.name() + "（" + vendor.label() + "）");
        return id;
    }

    public void changeRobot(String user, long id, RobotForm form) {
        check(user);
        robot(id);
        ChannelKind vendor = checked(form);
        if (rules.robots().stream().anyMatch(other -> other.id() != id && other.name().equals(form.name().strip()))) {
            throw new BadRequestException("已有同名的机器人，请换一个名称");
        }
        jdbc.sql("""
                update message_robot set name = :name, vendor = :vendor, unit_id = :unit, role = :role, active = :active,
                       token = coalesce(:token, token), secret = coalesce(:secret, secret) where id = :id""")
                .param("name", form.name().strip()).param("vendor", vendor.name()).param("unit", empty(form.unitId()))
                .param("role", empty(form.role())).param("active", form.active())
                .param("token", blank(form.token()) ? null : secrets.seal(form.token().strip()))
                .param("secret", blank(form.secret()) ? null : secrets.seal(form.secret().strip())).param("id", id).update();
        boolean keys = !blank(form.token()) || !blank(form.secret());
        audit.record(user, "修改群机器人", form.name() + "（" + vendor.label() + "）" + (form.active() ? "" : "，停用") + (keys ? "，更换令牌或密钥" : ""));
    }

    public void removeRobot(String user, long id) {
        check(user);
        ChannelRules.Robot robot = robot(id);
        jdbc.sql("delete from message_robot where id = :id").param("id", id).update();
        audit.record(user, "删除群机器人", robot.name());
    }

    /** Sends a test message at once, within the robot's rate. @throws BadRequestException with the far end's words when it was not taken */
    public void testRobot(String user, long id) {
        check(user);
        ChannelRules.Robot robot = robot(id);
        if (rehearsal.active()) {
            throw new BadRequestException("演练状态下不向外发送消息，正式启用后再测试");
        }
        ChannelRules.Keys keys = rules.keys(id).orElseThrow();
        buckets.take(robot.vendor(), Message.robot(id)).ifPresent(wait -> {
            throw new BadRequestException("该机器人正在限流，请" + (wait.toSeconds() + 1) + "秒后再试");
        });
        Templates.Text text = templates.render(MessageKind.TEST, Map.of("robot", robot.name(), "by", organization.nameOf(user)));
        OffsetDateTime now = OffsetDateTime.now(clock);
        try {
            channels.stream().filter(channel -> channel.kind() == robot.vendor()).findFirst().orElseThrow()
                    .send(new Outgoing("test-" + id + "-" + now.toEpochSecond(), MessageKind.TEST.code(), text.title(), text.body(), null, now,
                            Message.robot(id), robot.name(), secrets.open(keys.token()), keys.secret() == null ? null : secrets.open(keys.secret())));
        } catch (ChannelFailedException | ChannelBusyException e) {
            throw new BadRequestException("测试未成功：" + e.getMessage());
        }
        audit.record(user, "测试群机器人", robot.name());
    }

    /** @return the rule's key */
    public long addRule(String user, String channel, String unitId, String role) {
        check(user);
        ChannelKind kind = kind(channel);
        if (kind.robot() || kind == ChannelKind.LOCAL) {
            throw new BadRequestException(kind.label() + "不按人员设置接收范围");
        }
        checkPosition(unitId, role);
        long id = jdbc.sql("""
                insert into message_rule (channel, unit_id, role) values (:channel, :unit, :role) on conflict do nothing returning id""")
                .param("channel", kind.name()).param("unit", empty(unitId)).param("role", empty(role)).query(Long.class).optional()
                .orElseThrow(() -> new BadRequestException("已有相同的接收范围"));
        audit.record(user, "添加消息接收范围", kind.label() + "：" + scope(unitId, role));
        return id;
    }

    public void removeRule(String user, long id) {
        check(user);
        ChannelRules.Rule rule = rules.rules().stream().filter(found -> found.id() == id).findFirst()
                .orElseThrow(() -> new NotFoundException("没有这条接收范围"));
        jdbc.sql("delete from message_rule where id = :id").param("id", id).update();
        audit.record(user, "删除消息接收范围", rule.channel().label() + "：" + scope(rule.unitId(), rule.role() == null ? null : rule.role().name()));
    }

    /** Sets an officer's address by a channel; an empty one removes it. */
    public void contact(String user, Contact contact) {
        check(user);
        ChannelKind kind = kind(contact.channel());
        String address = contact.address() == null ? "" : contact.address().strip();
        String form = switch (kind) {
            case MAIL -> "[^@\\s,;<>]+@[A-Za-z0-9.-]+\\.?[A-Za-z0-9]+";
            case SMS -> "1\\d{10}";
            case MESSENGER -> "\\S{1,100}";
            default -> throw new BadRequestException(kind.label() + "不需要个人地址");
        };
        if (organization.officer(contact.officerId()).isEmpty()) {
            throw new BadRequestException("没有人员“" + contact.officerId() + "”");
        }
        if (!address.isEmpty() && (address.length() > NAME_LIMIT || !address.matches(form))) {
            throw new BadRequestException(kind == ChannelKind.SMS ? "请填写11位手机号码" : kind.label() + "地址的格式不正确");
        }
        jdbc.sql("delete from message_contact where officer_id = :officer and channel = :channel").param("officer", contact.officerId())
                .param("channel", kind.name()).update();
        if (!address.isEmpty()) {
            jdbc.sql("insert into message_contact (officer_id, channel, address) values (?, ?, ?)")
                    .params(contact.officerId(), kind.name(), address).update();
        }
        audit.record(user, address.isEmpty() ? "删除人员通信地址" : "修改人员通信地址", organization.nameOf(contact.officerId()) + "，" + kind.label());
    }

    public void times(String user, Times times) {
        check(user);
        Set<String> kinds = Set.copyOf(times.urgentKinds() == null ? List.of() : times.urgentKinds());
        kinds.stream().filter(code -> Stream.of(MessageKind.values()).noneMatch(kind -> kind.code().equals(code))).findFirst().ifPresent(code -> {
            throw new BadRequestException("没有消息种类“" + code + "”");
        });
        Preferences.Values values = new Preferences.Values(times.digest(), time("汇总时间", times.digestAt()), times.quiet(),
                time("静默开始时间", times.quietFrom()), time("静默结束时间", times.quietTo()), kinds);
        if (!values.quietTo().isBefore(values.quietFrom())) {
            throw new BadRequestException("静默结束时间（次日上午）须早于静默开始时间（当日下午）");
        }
        preferences.put(values);
        audit.record(user, "修改消息汇总和静默时段", (values.digest() ? "每个工作日" + values.digestAt() + "汇总" : "不汇总") + "，"
                + (values.quiet() ? values.quietFrom() + "至次日" + values.quietTo() + "静默" : "不静默") + "，紧急种类："
                + String.join("、", kinds.stream().sorted().map(code -> MessageKind.of(code).label()).toList()));
    }

    private List<Waiting> waiting() {
        return jdbc.sql("""
                select d.channel, count(*) as count, (select f.error from message_failure f join message_delivery w on w.id = f.delivery_id
                    where w.channel = d.channel and w.state = 'WAITING' order by f.id desc limit 1) as last_error
                from message_delivery d where d.state = 'WAITING' group by d.channel order by d.channel""")
                .query((row, n) -> new Waiting(ChannelKind.valueOf(row.getString("channel")).label(), row.getInt("count"),
                        row.getString("last_error"))).list();
    }

    private void check(String user) {
        if (!mayConfigure(user)) {
            throw new ForbiddenException("消息设置只对系统管理员开放");
        }
    }

    private ChannelRules.Robot robot(long id) {
        return rules.robot(id).orElseThrow(() -> new NotFoundException("没有这个机器人"));
    }

    private ChannelKind checked(RobotForm form) {
        if (blank(form.name()) || form.name().strip().length() > NAME_LIMIT) {
            throw new BadRequestException("请填写机器人名称，不超过" + NAME_LIMIT + "字");
        }
        ChannelKind vendor = kind(form.vendor());
        if (!vendor.robot()) {
            throw new BadRequestException("请选择机器人所属的平台");
        }
        Stream.of(form.token(), form.secret()).filter(key -> !blank(key))
                .filter(key -> key.strip().length() > KEY_LIMIT || !key.strip().matches(KEY)).findFirst().ifPresent(key -> {
                    throw new BadRequestException("令牌和密钥只含字母、数字、横线和下划线；请只填写 Webhook 地址中的令牌，不要填写整个地址");
                });
        checkPosition(form.unitId(), form.role());
        return vendor;
    }

    private void checkPosition(String unitId, String role) {
        if (!blank(unitId) && organization.unit(unitId).isEmpty()) {
            throw new BadRequestException("没有单位“" + unitId + "”");
        }
        if (!blank(role) && Arrays.stream(Role.values()).noneMatch(known -> known.name().equals(role))) {
            throw new BadRequestException("没有岗位“" + role + "”");
        }
    }

    private String scope(String unitId, String role) {
        return (blank(unitId) ? "所有单位" : organization.unit(unitId).orElseThrow().name())
                + (blank(role) ? "所有岗位" : Role.valueOf(role).label());
    }

    private static ChannelKind kind(String name) {
        return Arrays.stream(ChannelKind.values()).filter(kind -> kind.name().equals(name)).findFirst()
                .orElseThrow(() -> new BadRequestException("没有消息渠道“" + name + "”"));
    }

    private static LocalTime time(String label, String text) {
        if (text == null || !text.matches("([01]\\d|2[0-3]):[0-5]\\d")) {
            throw new BadRequestException(label + "请按“08:40”的格式填写");
        }
        return LocalTime.parse(text);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static String empty(String text) {
        return blank(text) ? null : text;
    }
}
