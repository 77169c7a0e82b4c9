package org.zhenggai.rectification.ground.access.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.access.AccountKeeper;
import org.zhenggai.rectification.ground.access.account.KnownPhones;
import org.zhenggai.rectification.ground.access.desk.RosterCheck.Change;
import org.zhenggai.rectification.ground.access.desk.RosterCheck.Outcome;
import org.zhenggai.rectification.ground.organization.Holdings;
import org.zhenggai.rectification.ground.organization.Officer;
import org.zhenggai.rectification.ground.organization.OfficerRegister;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Role;
import org.zhenggai.rectification.ground.organization.Unit;
import org.zhenggai.rectification.ground.organization.workbook.PeopleSheet.Person;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;

/** What a list of officers would do, by the rules of the form for one account. */
@Component
class RosterJudge {

    /** Columns of the list by the fields of the form. */
    private static final Map<String, String> COLUMNS = Map.of("id", "登录账号", "name", "姓名", "unitId", "单位", "roles", "岗位", "phone", "手机号码");

    private final Organization organization;
    private final OfficerRegister register;
    private final AccountChecks checks;
    private final Holdings holdings;
    private final AccountKeeper keeper;
    private final ObjectProvider<KnownPhones> phones;

    RosterJudge(Organization organization, OfficerRegister register, AccountChecks checks, Holdings holdings, AccountKeeper keeper,
            ObjectProvider<KnownPhones> phones) {
        this.organization = organization;
        this.register = register;
        this.checks = checks;
        this.holdings = holdings;
        this.keeper = keeper;
        this.phones = phones;
    }

    /**
     * A row that was judged.
     *
     * @param officer as the row has him, null for a refused one
     * @param phone   to be written down, empty for none
     * @param first   whether the account is given its first password
     */
    record Judged(RosterCheck.Row row, Officer officer, String phone, boolean first) {}

    /** The rows in their order; as the organization is at this moment. */
    List<Judged> judge(List<Person> people) {
        List<Judged> judged = people.stream().map(this::judge).toList();
        List<Officer> wanted = judged.stream().filter(one -> one.row().outcome() == Outcome.NEW || one.row().outcome() == Outcome.CHANGED)
                .map(Judged::officer).toList();
        List<String> against = wanted.isEmpty() ? List.of() : register.problems(wanted);
        return judged.stream().map(one -> {
            List<String> its = against.stream().filter(problem -> problem.contains("（" + one.row().id() + "）")).toList();
            return one.officer() == null || its.isEmpty() ? one : refused(one.row(), its);
        }).toList();
    }

    private Judged judge(Person person) {
        Optional<Officer> known = organization.officer(person.account());
        Optional<Unit> unit = organization.resolve(person.unit()).filter(checks.units()::contains);
        Map<String, String> wrong = new LinkedHashMap<>(person.row().wrong());
        if (unit.isEmpty() && !person.unit().isEmpty()) {
            wrong.putIfAbsent("单位", "没有业务单位“" + person.unit() + "”，请填写系统中的单位名称");
        }
        known.ifPresent(officer -> clash(person, officer).ifPresent(why -> wrong.putIfAbsent("登录账号", why)));
        Officer officer = null;
        try {
            officer = checks.checked(new AccountForm(person.account(), person.name(), unit.map(Unit::id).orElse(""), names(person.roles()),
                    person.phone()), known.orElse(null));
        } catch (SubmissionRefusedException refused) {
            refused.problems().forEach(problem -> wrong.putIfAbsent(COLUMNS.getOrDefault(problem.field(), problem.label()), problem
                    .message()));
        }
        RosterCheck.Row row = new RosterCheck.Row(person.row().number(), person.row().hidden(), person.account(), person.name(),
                unit.map(Unit::name).orElse(person.unit()), labels(person.roles()), Outcome.REFUSED, List.of(), List.of(), List.of());
        if (!wrong.isEmpty()) {
            return refused(row, wrong.entrySet().stream().map(one -> one.getKey() + "：" + one.getValue()).toList());
        }
        return known.isEmpty() ? made(row, officer, person) : changed(row, known.get(), officer, person);
    }

    private Judged made(RosterCheck.Row row, Officer officer, Person person) {
        List<String> hints = organization.officers().stream().filter(other -> other.active() && other.name().equals(officer.name()) && other
                .unitId().equals(officer.unitId())).map(other -> "本单位已有同名人员，账号" + other.id() + "，请核对是不是同一人").toList();
        return new Judged(with(row, Outcome.NEW, List.of(), hints), officer, AccountChecks.phone(person.phone()), true);
    }

    private Judged changed(RosterCheck.Row row, Officer before, Officer after, Person person) {
        List<Change> changes = new ArrayList<>();
        if (!before.unitId().equals(after.unitId())) {
            changes.add(new Change("单位", organization.unitName(before.unitId()), row.unit()));
        }
        if (!before.roles().equals(after.roles())) {
            changes.add(new Change("岗位", String.join("、", labels(before.roles())), String.join("、", row.roles())));
        }
        List<String> hints = changes.isEmpty() ? List.of() : left(before);
        String phone = AccountChecks.phone(person.phone());
        boolean isNew = !phone.isEmpty() && phones.stream().noneMatch(book -> book.isKnown(after.id(), phone));
        if (isNew) {
            changes.add(new Change("手机号码", null, phone));
        }
        boolean first = keeper.isWithoutPassword(after.id());
        if (first) {
            changes.add(new Change("发放首次口令", null, null));
        }
        return new Judged(with(row, changes.isEmpty() ? Outcome.SAME : Outcome.CHANGED, changes, hints), after, isNew ? phone : "", first);
    }

    /** Why the row cannot mean the account that there is. */
    private Optional<String> clash(Person person, Officer known) {
        String account = "“" + known.id() + "”";
        return Optional.ofNullable(checks.isAdministrator(known) ? account + "是管理员账号，须由两名管理员共同办理，请在Tasklist中发起“管理事项”"
                : !known.name().equals(person.name()) ? account + "已由" + known.name() + "（" + organization.unitName(known.unitId())
                        + "）使用，请换一个；同一人改了姓名的，请在账号列表中单独修改"
                : !known.active() ? account + "已停用，须先在账号列表中恢复" : null);
    }

    /** What changing unit or post would leave behind. */
    private List<String> left(Officer officer) {
        Holdings.View held = holdings.of(officer.id());
        List<String> hints = new ArrayList<>();
        long tasks = held.tasks().stream().mapToLong(Holdings.Held::count).sum();
        if (tasks > 0) {
            hints.add("手中有" + tasks + "项任务，不再属于新单位、新岗位的退回原单位");
        }
        held.alone().forEach(post -> hints.add("是" + post + "唯一的在用人员"));
        hints.addAll(held.substitutions());
        return hints;
    }

    private static Judged refused(RosterCheck.Row row, List<String> problems) {
        return new Judged(new RosterCheck.Row(row.number(), row.hidden(), row.id(), row.name(), row.unit(), row.roles(), Outcome.REFUSED,
                List.of(), problems, List.of()), null, "", false);
    }

    private static RosterCheck.Row with(RosterCheck.Row row, Outcome outcome, List<Change> changes, List<String> hints) {
        return new RosterCheck.Row(row.number(), row.hidden(), row.id(), row.name(), row.unit(), row.roles(), outcome, changes, List.of(),
                hints);
    }

    private static Set<String> names(Set<Role> roles) {
        return roles.stream().map(Role::name).collect(Collectors.toSet());
    }

    private static List<String> labels(Set<Role> roles) {
        return roles.stream().sorted().map(Role::label).toList();
    }
}
