package org.zhenggai.rectification.views.message;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.ground.access.account.PhoneGiven;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.office.OfficeSettings;
import org.zhenggai.rectification.ground.organization.Officer;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.refusal.BadRequestException;
import org.zhenggai.rectification.views.delivery.ChannelKind;

/** 通信地址: where officers are reached, set one by one or as a list that is checked before anything of it is written. */
@Service
@Transactional
public class ContactDesk {

    /** What a line of a list would change, or why it cannot. */
    public record Line(int number, String officerId, String name, List<Change> changes, List<String> problems) {}

    /** An address as it is and as the list has it; empty for none. */
    public record Change(String channel, String before, String after) {}

    /** A list as it was understood; with a problem nothing of it is taken. */
    public record Check(List<Line> lines, int changes, int problems) {}

    /** Written into a list to take an address away: an empty cell leaves it as it is. */
    private static final String REMOVE = "删除";
    private static final int NAMED_PROBLEMS = 5;

    private final JdbcClient jdbc;
    private final Organization organization;
    private final AuditLog audit;
    private final SettingsAccess access;
    private final OfficeSettings office;

    ContactDesk(JdbcClient jdbc, Organization organization, AuditLog audit, SettingsAccess access, OfficeSettings office) {
        this.office = office;
        this.jdbc = jdbc;
        this.organization = organization;
        this.audit = audit;
        this.access = access;
    }

    /** Sets an officer's address by a channel; an empty one removes it. */
    public void contact(String user, SettingsView.Contact contact) {
        access.check(user);
        ChannelKind kind = SettingsAccess.kind(contact.channel());
        if (organization.officer(contact.officerId()).isEmpty()) {
            throw new BadRequestException("没有人员“" + contact.officerId() + "”");
        }
        write(user, contact.officerId(), kind, SettingsAccess.blank(contact.address()) ? "" : Addresses.checked(kind, contact.address()));
    }

    /** Who makes an account writes down the owner's mobile number with it. */
    @EventListener
    void on(PhoneGiven given) {
        write(given.by(), given.officerId(), ChannelKind.SMS, Addresses.checked(ChannelKind.SMS, given.phone()));
    }

    /** What the list would do; writes nothing. */
    @Transactional(readOnly = true)
    public Check check(String user, byte[] file) {
        access.check(user);
        Map<String, Integer> seen = new HashMap<>();
        Map<String, Map<ChannelKind, String>> kept = kept();
        List<Line> lines = new ArrayList<>();
        for (ContactList.Entry entry : ContactList.read(file, office)) {
            lines.add(judge(entry, kept, seen));
        }
        return new Check(lines, lines.stream().mapToInt(line -> line.changes().size()).sum(),
                (int) lines.stream().filter(line -> !line.problems().isEmpty()).count());
    }

    /** Takes the list as a whole. @throws BadRequestException naming the lines that cannot be taken; nothing is written then */
    public void take(String user, byte[] file, String fileName) {
        Check check = check(user, file);
        List<Line> wrong = check.lines().stream().filter(line -> !line.problems().isEmpty()).toList();
        if (!wrong.isEmpty()) {
            throw new BadRequestException("名单有" + wrong.size() + "行不能导入，没有改动任何地址：" + wrong.stream().limit(NAMED_PROBLEMS)
                    .map(line -> "第" + line.number() + "行" + String.join("，", line.problems())).collect(Collectors.joining("；"))
                    + (wrong.size() > NAMED_PROBLEMS ? "……" : ""));
        }
        if (check.changes() == 0) {
            throw new BadRequestException("名单与现有通信地址一致，没有需要改动的内容");
        }
        audit.record(Act.of(Category.SETTING, user, "导入人员通信地址").on(fileName).saying("共" + check.changes() + "项改动"));
        check.lines().forEach(line -> line.changes().forEach(change -> write(user, line.officerId(), ChannelKind.valueOf(change.channel()),
                change.after())));
    }

    /** All officers with their addresses, as a list that can be filled in and taken back; taking it out is recorded. */
    public List<List<String>> list(String user) {
        access.check(user);
        audit.record(Act.of(Category.EXPORT, user, "导出人员通信地址"));
        Map<String, Map<ChannelKind, String>> kept = kept();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(ContactList.Column.values()).stream().map(ContactList.Column::heading).toList());
        organization.officers().stream().filter(Officer::active).forEach(officer -> {
            Map<ChannelKind, String> addresses = kept.getOrDefault(officer.id(), Map.of());
            List<String> row = new ArrayList<>(List.of(officer.id(), officer.name(),
                    organization.unit(officer.unitId()).map(unit -> unit.name()).orElse("")));
            Stream.of(ContactList.Column.values()).map(ContactList.Column::channel).filter(Objects::nonNull)
                    .forEach(kind -> row.add(addresses.getOrDefault(kind, "")));
            rows.add(row);
        });
        return rows;
    }

    private Line judge(ContactList.Entry entry, Map<String, Map<ChannelKind, String>> kept, Map<String, Integer> seen) {
        List<String> problems = new ArrayList<>();
        Optional<Officer> officer = organization.officer(entry.officerId());
        if (entry.officerId().isEmpty()) {
            problems.add("没有填写人员编号");
        } else if (officer.isEmpty()) {
            problems.add("没有编号为“" + entry.officerId() + "”的人员");
        } else if (!officer.get().active()) {
            problems.add("“" + officer.get().name() + "”已停用");
        } else if (!entry.name().isEmpty() && !entry.name().equals(officer.get().name())) {
            problems.add("姓名“" + entry.name() + "”与系统中的“" + officer.get().name() + "”不一致");
        }
        Integer before = entry.officerId().isEmpty() ? null : seen.putIfAbsent(entry.officerId(), entry.line());
        if (before != null) {
            problems.add("人员编号与第" + before + "行重复");
        }
        List<Change> changes = new ArrayList<>();
        entry.addresses().forEach((kind, text) -> {
            try {
                String after = text.equals(REMOVE) ? "" : Addresses.checked(kind, text);
                String present = kept.getOrDefault(entry.officerId(), Map.of()).getOrDefault(kind, "");
                if (!after.equals(present)) {
                    changes.add(new Change(kind.name(), present, after));
                }
            } catch (BadRequestException wrong) {
                problems.add("“" + text + "”：" + wrong.getMessage());
            }
        });
        return new Line(entry.line(), entry.officerId(), officer.map(Officer::name).orElse(entry.name()),
                problems.isEmpty() ? changes : List.of(), problems);
    }

    private Map<String, Map<ChannelKind, String>> kept() {
        Map<String, Map<ChannelKind, String>> kept = new HashMap<>();
        jdbc.sql("select officer_id, channel, address from message_contact").query(SettingsView.Contact.class).list()
                .forEach(contact -> kept.computeIfAbsent(contact.officerId(), key -> new EnumMap<>(ChannelKind.class))
                        .put(ChannelKind.valueOf(contact.channel()), contact.address()));
        return kept;
    }

    /** Enough to see that an address was exchanged: the log is no list of telephone numbers. */
    private static String masked(String address) {
        if (address == null || address.isEmpty()) {
            return null;
        }
        int shown = Math.min(4, address.length() / 3);
        return address.substring(0, shown) + "****" + address.substring(address.length() - shown);
    }

    private void write(String user, String officer, ChannelKind kind, String address) {
        String before = kept().getOrDefault(officer, Map.of()).get(kind);
        jdbc.sql("delete from message_contact where officer_id = :officer and channel = :channel").param("officer", officer)
                .param("channel", kind.name()).update();
        if (!address.isEmpty()) {
            jdbc.sql("insert into message_contact (officer_id, channel, address) values (?, ?, ?)").params(officer, kind.name(), address)
                    .update();
        }
        audit.record(Act.of(Category.SETTING, user, address.isEmpty() ? "删除人员通信地址" : "修改人员通信地址").on(officer)
                .saying(organization.nameOf(officer) + "，" + kind.label()).changing(masked(before), masked(address)));
    }
}
