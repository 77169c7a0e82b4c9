package org.zhenggai.rectification.views.message;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.clock.RehearsalClock;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Role;
import org.zhenggai.rectification.ground.refusal.BadRequestException;
import org.zhenggai.rectification.ground.refusal.NotFoundException;
import org.zhenggai.rectification.views.delivery.ChannelKind;

/** 消息设置: read and changed by the system administrator alone, every change with its entry in the audit log. Secrets go in and never out. */
@Service
@Transactional
public class SettingsDesk {

    private final JdbcClient jdbc;
    private final ChannelRules rules;
    private final Preferences preferences;
    private final Organization organization;
    private final RehearsalClock rehearsal;
    private final AuditLog audit;
    private final NotificationSettings settings;
    private final SettingsAccess access;

    SettingsDesk(JdbcClient jdbc, ChannelRules rules, Preferences preferences, Organization organization,
            RehearsalClock rehearsal, AuditLog audit, NotificationSettings settings, SettingsAccess access) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.preferences = preferences;
        this.organization = organization;
        this.rehearsal = rehearsal;
        this.audit = audit;
        this.settings = settings;
        this.access = access;
    }

    public int pollSeconds() {
        return settings.pollSeconds();
    }

    /** Whether the user is offered the page. */
    public boolean mayConfigure(String user) {
        return access.allowed(user);
    }

    @Transactional(readOnly = true)
    public SettingsView view(String user) {
        access.check(user);
        Map<ChannelKind, Boolean> active = rules.active();
        Preferences.Values values = preferences.get();
        return new SettingsView(rehearsal.active(),
                Stream.of(ChannelKind.values())
                        .map(kind -> new SettingsView.ChannelView(kind.name(), kind.label(), kind.robot(), active.get(kind))).toList(),
                jdbc.sql("select id, name, vendor, unit_id, role, active, secret is not null as signed from message_robot order by name")
                        .query(SettingsView.RobotView.class).list(),
                rules.rules().stream().map(rule -> new SettingsView.RuleView(rule.id(), rule.channel().name(), rule.unitId(),
                        rule.role() == null ? null : rule.role().name())).toList(),
                jdbc.sql("select officer_id, channel, address from message_contact order by officer_id, channel")
                        .query(SettingsView.Contact.class).list(),
                new SettingsView.Times(values.digest(), values.digestAt().toString(), values.quiet(), values.quietFrom().toString(),
                        values.quietTo().toString(), values.urgentKinds().stream().sorted().toList()),
                Stream.of(MessageKind.values()).filter(kind -> kind != MessageKind.DIGEST && kind != MessageKind.TEST)
                        .map(kind -> new SettingsView.Named(kind.code(), kind.label())).toList(),
                organization.units().stream().map(unit -> new SettingsView.Named(unit.id(), unit.name())).toList(),
                Arrays.stream(Role.values()).map(role -> new SettingsView.Named(role.name(), role.label())).toList(),
                organization.officers().stream().filter(officer -> officer.active())
                        .map(officer -> new SettingsView.Named(officer.id(), officer.name())).toList(),
                waiting());
    }

    public void channel(String user, String channel, boolean active) {
        access.check(user);
        ChannelKind kind = SettingsAccess.kind(channel);
        jdbc.sql(
                "insert into message_channel (channel, active) values (:channel, :active) on conflict (channel) do update set active = :active")
                .param("active", active).param("channel", kind.name()).update();
        audit.record(Act.of(Category.SETTING, user, active ? "启用消息渠道" : "停用消息渠道").on("消息渠道：" + kind.label()));
    }

    /** @return the rule's key */
    public long addRule(String user, String channel, String unitId, String role) {
        access.check(user);
        ChannelKind kind = SettingsAccess.kind(channel);
        if (kind.robot() || kind == ChannelKind.LOCAL) {
            throw new BadRequestException(kind.label() + "不按人员设置接收范围");
        }
        access.position(unitId, role);
        long id = jdbc.sql("""
                insert into message_rule (channel, unit_id, role) values (:channel, :unit, :role) on conflict do nothing returning id""")
                .param("channel", kind.name()).param("unit", SettingsAccess.empty(unitId)).param("role", SettingsAccess.empty(role))
                .query(Long.class).optional()
                .orElseThrow(() -> new BadRequestException("已有相同的接收范围"));
        audit.record(Act.of(Category.SETTING, user, "添加消息接收范围").on("消息渠道：" + kind.label()).changing(null, scope(unitId, role)));
        return id;
    }

    public void removeRule(String user, long id) {
        access.check(user);
        ChannelRules.Rule rule = rules.rules().stream().filter(found -> found.id() == id).findFirst()
                .orElseThrow(() -> new NotFoundException("没有这条接收范围"));
        jdbc.sql("delete from message_rule where id = :id").param("id", id).update();
        audit.record(Act.of(Category.SETTING, user, "删除消息接收范围").on("消息渠道：" + rule.channel().label())
                .changing(scope(rule.unitId(), rule.role() == null ? null : rule.role().name()), null));
    }

    public void times(String user, SettingsView.Times times) {
        access.check(user);
        Set<String> kinds = new HashSet<>(times.urgentKinds() == null ? List.of() : times.urgentKinds());
        for (String code : kinds) {
            if (Stream.of(MessageKind.values()).noneMatch(kind -> kind.code().equals(code))) {
                throw new BadRequestException("没有消息种类“" + code + "”");
            }
        }
        Preferences.Values values = new Preferences.Values(times.digest(), time("汇总时间", times.digestAt()), times.quiet(),
                time("静默开始时间", times.quietFrom()), time("静默结束时间", times.quietTo()), kinds);
        if (!values.quietTo().isBefore(values.quietFrom())) {
            throw new BadRequestException("静默结束时间（次日上午）须早于静默开始时间（当日下午）");
        }
        String before = words(preferences.get());
        preferences.put(values);
        audit.record(Act.of(Category.SETTING, user, "修改消息汇总和静默时段").on("消息汇总和静默时段").changing(before, words(values)));
    }

    private static String words(Preferences.Values values) {
        return (values.digest() ? "每个工作日" + values.digestAt() + "汇总" : "不汇总") + "，"
                + (values.quiet() ? values.quietFrom() + "至次日" + values.quietTo() + "静默" : "不静默") + "，紧急种类："
                + String.join("、", values.urgentKinds().stream().sorted().map(code -> MessageKind.of(code).label()).toList());
    }

    private List<SettingsView.Waiting> waiting() {
        return jdbc.sql("""
                select d.channel, count(*) as count, (select f.error from message_failure f join message_delivery w on w.id = f.delivery_id
                    where w.channel = d.channel and w.state = 'WAITING' order by f.id desc limit 1) as last_error
                from message_delivery d where d.state = 'WAITING' group by d.channel order by d.channel""")
                .query((row, n) -> new SettingsView.Waiting(ChannelKind.valueOf(row.getString("channel")).label(), row.getInt("count"),
                        row.getString("last_error"))).list();
    }

    private String scope(String unitId, String role) {
        return (SettingsAccess.blank(unitId) ? "所有单位" : organization.unit(unitId).orElseThrow().name())
                + (SettingsAccess.blank(role) ? "所有岗位" : Role.valueOf(role).label());
    }

    private static LocalTime time(String label, String text) {
        if (text == null || !text.matches("([01]\\d|2[0-3]):[0-5]\\d")) {
            throw new BadRequestException(label + "请按“08:40”的格式填写");
        }
        return LocalTime.parse(text);
    }
}
