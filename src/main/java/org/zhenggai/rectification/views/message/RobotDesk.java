package org.zhenggai.rectification.views.message;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.clock.RehearsalClock;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.refusal.BadRequestException;
import org.zhenggai.rectification.ground.refusal.NotFoundException;
import org.zhenggai.rectification.ground.secret.Secrets;
import org.zhenggai.rectification.views.delivery.Channel;
import org.zhenggai.rectification.views.delivery.ChannelBusyException;
import org.zhenggai.rectification.views.delivery.ChannelFailedException;
import org.zhenggai.rectification.views.delivery.ChannelKind;
import org.zhenggai.rectification.views.delivery.Outgoing;
import org.zhenggai.rectification.views.delivery.RateBuckets;

/** 群机器人: added, changed, tested and removed by the system administrator. Their keys go in and never come out. */
@Service
@Transactional
public class RobotDesk {

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
    private final Secrets secrets;
    private final Organization organization;
    private final RehearsalClock rehearsal;
    private final AuditLog audit;
    private final Templates templates;
    private final RateBuckets buckets;
    private final List<Channel> channels;
    private final SettingsAccess access;
    private final Clock clock;

    RobotDesk(JdbcClient jdbc, ChannelRules rules, Secrets secrets, Organization organization, RehearsalClock rehearsal, AuditLog audit,
            Templates templates, RateBuckets buckets, List<Channel> channels, SettingsAccess access, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.secrets = secrets;
        this.organization = organization;
        this.rehearsal = rehearsal;
        this.audit = audit;
        this.templates = templates;
        this.buckets = buckets;
        this.channels = channels;
        this.access = access;
        this.clock = clock;
    }

    /** @return the robot's key */
    public long addRobot(String user, RobotForm form) {
        access.check(user);
        ChannelKind vendor = checked(form);
        if (SettingsAccess.blank(form.token())) {
            throw new BadRequestException("请填写机器人的令牌（Webhook 地址中的 key、access_token 或末段）");
        }
        long id = jdbc.sql("""
                insert into message_robot (name, vendor, unit_id, role, token, secret, active)
                values (:name, :vendor, :unit, :role, :token, :secret, :active) on conflict (name) do nothing returning id""")
                .param("name", form.name().strip()).param("vendor", vendor.name()).param("unit", SettingsAccess.empty(form.unitId()))
                .param("role", SettingsAccess.empty(form.role())).param("token", secrets.seal(form.token().strip()))
                .param("secret", SettingsAccess.blank(form.secret()) ? null : secrets.seal(form.secret().strip()))
                .param("active", form.active())
                .query(Long.class).optional().orElseThrow(() -> new BadRequestException("已有同名的机器人，请换一个名称"));
        audit.record(Act.of(Category.SETTING, user, "添加群机器人").on("群机器人：" + form.name()).changing(null, words(form, vendor)));
        return id;
    }

    public void changeRobot(String user, long id, RobotForm form) {
        access.check(user);
        ChannelRules.Robot before = robot(id);
        ChannelKind vendor = checked(form);
        if (rules.robots().stream().anyMatch(other -> other.id() != id && other.name().equals(form.name().strip()))) {
            throw new BadRequestException("已有同名的机器人，请换一个名称");
        }
        jdbc.sql("""
                update message_robot set name = :name, vendor = :vendor, unit_id = :unit, role = :role, active = :active,
                       token = coalesce(:token, token), secret = coalesce(:secret, secret) where id = :id""")
                .param("name", form.name().strip()).param("vendor", vendor.name()).param("unit", SettingsAccess.empty(form.unitId()))
                .param("role", SettingsAccess.empty(form.role())).param("active", form.active())
                .param("token", SettingsAccess.blank(form.token()) ? null : secrets.seal(form.token().strip()))
                .param("secret", SettingsAccess.blank(form.secret()) ? null : secrets.seal(form.secret().strip())).param("id", id).update();
        boolean keys = !SettingsAccess.blank(form.token()) || !SettingsAccess.blank(form.secret());
        audit.record(Act.of(Category.SETTING, user, "修改群机器人").on("群机器人：" + form.name()).saying(keys ? "更换令牌或密钥" : null)
                .changing(before.name() + "（" + before.vendor().label() + "）", words(form, vendor)));
    }

    public void removeRobot(String user, long id) {
        access.check(user);
        ChannelRules.Robot robot = robot(id);
        jdbc.sql("delete from message_robot where id = :id").param("id", id).update();
        audit.record(Act.of(Category.SETTING, user, "删除群机器人").on("群机器人：" + robot.name()));
    }

    /** Sends a test message at once, within the robot's rate. @throws BadRequestException with the far end's words when it was not taken */
    public void testRobot(String user, long id) {
        access.check(user);
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
                    .send(new Outgoing("test-" + id + "-" + now.toEpochSecond(), MessageKind.TEST.code(), text.title(), text.body(),
                            null, now, Message.robot(id), robot.name(), secrets.open(keys.token()),
                            keys.secret() == null ? null : secrets.open(keys.secret()), null));
        } catch (ChannelFailedException | ChannelBusyException e) {
            throw new BadRequestException("测试未成功：" + e.getMessage());
        }
        audit.record(Act.of(Category.SETTING, user, "测试群机器人").on("群机器人：" + robot.name()));
    }

    private static String words(RobotForm form, ChannelKind vendor) {
        return form.name() + "（" + vendor.label() + "）" + (form.active() ? "" : "，停用");
    }

    private ChannelRules.Robot robot(long id) {
        return rules.robot(id).orElseThrow(() -> new NotFoundException("没有这个机器人"));
    }

    private ChannelKind checked(RobotForm form) {
        if (SettingsAccess.blank(form.name()) || form.name().strip().length() > NAME_LIMIT) {
            throw new BadRequestException("请填写机器人名称，不超过" + NAME_LIMIT + "字");
        }
        ChannelKind vendor = SettingsAccess.kind(form.vendor());
        if (!vendor.robot()) {
            throw new BadRequestException("请选择机器人所属的平台");
        }
        Stream.of(form.token(), form.secret()).filter(key -> !SettingsAccess.blank(key))
                .filter(key -> key.strip().length() > KEY_LIMIT || !key.strip().matches(KEY)).findFirst().ifPresent(key -> {
                    throw new BadRequestException("令牌和密钥只含字母、数字、横线和下划线；请只填写 Webhook 地址中的令牌，不要填写整个地址");
                });
        access.position(form.unitId(), form.role());
        return vendor;
    }
}
