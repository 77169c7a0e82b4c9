package org.zhenggai.rectification.ground.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.engine.EngineCalls;
import org.zhenggai.rectification.ground.refusal.BadRequestException;
import org.zhenggai.rectification.ground.refusal.ConflictException;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;

/**
 * Units that are merged, split or closed (机构调整), by the security administrator: open cases, tasks, offices and people go over at once, all
 * of it or nothing; what was written before keeps the old names. A unit that ended is called so; its names lead to the one it went into.
 */
@Service
public class Reorganisation {

    /**
     * What a unit holds, without a word about its cases.
     *
     * @param tasks     open tasks that wait for its posts
     * @param successor into which it was merged, null where it goes on or was closed
     */
    public record Standing(String id, String name, List<String> aliases, String kind, int officers, int tasks, int cases,
            List<String> offices,
            LocalDate endedOn, String successor) {}

    private static final int SHORTEST_REASON = 4;
    private static final int LONGEST_REASON = 500;

    private final Organization organization;
    private final OrganizationStore store;
    private final SubstitutionStore substitutions;
    private final OrganizationImport imports;
    private final CaseParties parties;
    private final UnitTasks tasks;
    private final EngineCalls engine;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reorganisation(Organization organization, OrganizationStore store, SubstitutionStore substitutions, OrganizationImport imports,
            CaseParties parties, UnitTasks tasks, EngineCalls engine, AuditLog audit, ApplicationEventPublisher events, Clock clock) {
        this.organization = organization;
        this.store = store;
        this.substitutions = substitutions;
        this.imports = imports;
        this.parties = parties;
        this.tasks = tasks;
        this.engine = engine;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** All units that do casework, ended ones last. */
    @Transactional(readOnly = true)
    public List<Standing> units(String userId) {
        demandSecurity(userId);
        Map<String, OrganizationStore.End> ended = store.ended();
        return engine.asSystem(() -> store.units().values().stream().filter(unit -> unit.kind() != UnitKind.ADMINISTRATION)
                .sorted((a, b) -> Boolean.compare(ended.containsKey(a.id()), ended.containsKey(b.id())))
                .map(unit -> standing(unit, ended.get(unit.id()))).toList());
    }

    /**
     * Carries it out.
     *
     * @return what was done, in words
     * @throws BadRequestException when it names what is not there
     * @throws ConflictException   when something speaks against it; nothing is changed then
     */
    @Transactional
    public List<String> transfer(String userId, UnitTransfer order) {
        demandSecurity(userId);
        store.lock();
        check(order);
        Unit from = running(order.from());
        return engine.asSystem(() -> order.to() == null ? close(userId, from, order.reason().strip()) : handOver(userId, from, running(order
                .to()),
                order));
    }

    /**
     * Hands single cases over because the plan that gave them to a unit now names another in its place: whoever registers that edition
     * decides, and no people, offices or names go over. By the same rules as {@link #transfer}, in the transaction of the caller.
     *
     * @param cases  numbers of open cases of the first unit
     * @param reason the edition that names the other unit
     * @throws BadRequestException when it names what is not there
     * @throws ConflictException   when something speaks against it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void handOver(String userId, String from, String to, List<String> cases, String reason) {
        UnitTransfer order = new UnitTransfer(from, to, List.copyOf(cases), List.of(), false, reason);
        store.lock();
        check(order);
        Unit giving = running(from);
        engine.asSystem(() -> handOver(userId, giving, running(to), order));
    }

    private List<String> handOver(String userId, Unit from, Unit to, UnitTransfer order) {
        if (from.id().equals(to.id()) || !from.jurisdiction().equals(to.jurisdiction())) {
            throw new BadRequestException("须划转给同一辖区内的另一个单位");
        }
        checkOffices(from, to, order.end());
        List<Officer> moving = moving(from, order.officers());
        Set<Long> cases = parties.transfer(from, to, order.cases(), userId, order.reason().strip());
        int before = tasks.of(from.id()).size();
        tasks.move(from, to, cases, order.whole());
        if (order.end()) {
            substitutions.move(from.id(), to.id());
        }
        imports.run(TransferDocument.of(organization.jurisdictions(), from, to, moving, order.end()));
        if (order.end()) {
            store.end(from.id(), to.id(), LocalDate.now(clock), order.reason().strip(), userId);
            organization.changed();
        }
        events.publishEvent(new UnitTransferred(from.id(), to.id(), cases, order.whole()));
        String done = (order.end() ? "并入" : "划转给") + to.name() + "：案件" + cases.size() + "个，人员" + moving.size() + "名，待办任务"
                + (before - tasks.of(from.id()).size()) + "项";
        audit.record(Act.of(Category.ORGANIZATION, userId, order.end() ? "单位合并" : "单位划转").on(from.id())
                .saying(from.name() + done + "。依据：" + order.reason().strip()));
        return List.of(from.name() + done);
    }

    /** Offices go to the unit one goes into, and who holds one sees every case: never to a body of another kind by the way. */
    private void checkOffices(Unit from, Unit to, boolean end) {
        List<String> offices = offices(from);
        if (end && !offices.isEmpty() && from.kind() != to.kind()) {
            throw new ConflictException(from.name() + "承担职责“" + String.join("”“", offices) + "”，不能并入不同类别的" + to.name()
                    + "；请先在组织机构中把职责交给其他单位");
        }
    }

    /** A unit that nothing and nobody is left in. */
    private List<String> close(String userId, Unit from, String reason) {
        Standing left = standing(from, null);
        List<String> against = new ArrayList<>();
        if (left.cases() > 0) {
            against.add("正在办理的案件" + left.cases() + "个");
        }
        if (left.tasks() > 0) {
            against.add("待办任务" + left.tasks() + "项");
        }
        if (left.officers() > 0) {
            against.add("在用账号" + left.officers() + "个");
        }
        left.offices().forEach(office -> against.add("职责“" + office + "”"));
        if (!against.isEmpty()) {
            throw new ConflictException(from.name() + "还有" + String.join("、", against) + "，请并入其他单位，或者先划转、停用后再撤销");
        }
        imports.run(TransferDocument.closing(from));
        store.end(from.id(), null, LocalDate.now(clock), reason, userId);
        organization.changed();
        audit.record(Act.of(Category.ORGANIZATION, userId, "单位撤销").on(from.id()).saying(from.name() + "。依据：" + reason));
        return List.of(from.name() + "已撤销");
    }

    private List<Officer> moving(Unit from, List<String> accounts) {
        List<Officer> present = organization.officers().stream().filter(Officer::active).filter(one -> one.unitId().equals(from.id()))
                .toList();
        if (accounts == null) {
            return present;
        }
        String strange = accounts.stream().filter(id -> present.stream().noneMatch(one -> one.id().equals(id))).collect(Collectors.joining(
                "、"));
        if (!strange.isEmpty()) {
            throw new BadRequestException("账号" + strange + "不是" + from.name() + "在用的账号");
        }
        return present.stream().filter(one -> accounts.contains(one.id())).toList();
    }

    private static void check(UnitTransfer order) {
        if (order.from() == null || order.from().isBlank()) {
            throw new BadRequestException("请选择要调整的单位");
        }
        if (Stream.of(order.cases(), order.officers()).filter(Objects::nonNull).flatMap(List::stream).anyMatch(one -> one == null || one
                .isBlank())) {
            throw new BadRequestException("划转的案件编号、账号不能有空的");
        }
        if (order.reason() == null || order.reason().strip().length() < SHORTEST_REASON || order.reason().strip()
                .length() > LONGEST_REASON) {
            throw new BadRequestException("请写明调整的依据（如机构改革文件的名称、文号），" + SHORTEST_REASON + "至" + LONGEST_REASON + "字");
        }
        if (order.to() == null && !order.end()) {
            throw new BadRequestException("请选择划转给哪个单位");
        }
        if (order.end() && (order.cases() != null || order.officers() != null)) {
            throw new BadRequestException("并入其他单位时，案件和人员须全部划转");
        }
    }

    private Unit running(String id) {
        Unit unit = organization.unit(id).filter(one -> one.kind() != UnitKind.ADMINISTRATION)
                .orElseThrow(() -> new BadRequestException("没有单位“" + id + "”，或者它是系统管理单位"));
        if (store.ended().containsKey(unit.id())) {
            throw new ConflictException(unit.name() + "已经撤并，不能再调整");
        }
        return unit;
    }

    private Standing standing(Unit unit, OrganizationStore.End end) {
        int officers = (int) organization.officers().stream().filter(Officer::active).filter(one -> one.unitId().equals(unit.id())).count();
        return new Standing(unit.id(), unit.name(), List.copyOf(unit.aliases()), unit.kind().name(), officers, tasks.of(unit.id()).size(),
                parties.openCases(unit.id()), offices(unit), end == null ? null : end.endedOn(), end == null || end.successor() == null
                        ? null
                        : organization.unitName(end.successor()));
    }

    private List<String> offices(Unit unit) {
        return organization.jurisdictions().stream().flatMap(its -> its.offices().entrySet().stream())
                .filter(office -> office.getValue().equals(unit.id())).map(office -> office.getKey().label()).toList();
    }

    private void demandSecurity(String userId) {
        if (!organization.has(userId, Role.SECURITY)) {
            throw new ForbiddenException("单位的合并、划转和撤销由安全管理员办理");
        }
    }
}
