package org.zhenggai.rectification.views.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.finding.CaseAccess;
import org.zhenggai.rectification.casework.finding.CaseRegister;
import org.zhenggai.rectification.casework.finding.CaseUnits;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.urging.Urgings;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.organization.Officer;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Role;
import org.zhenggai.rectification.ground.refusal.BadRequestException;
import org.zhenggai.rectification.ground.refusal.ConflictException;
import org.zhenggai.rectification.procedures.planrun.dispatch.Dispatches;
import org.zhenggai.rectification.views.ledger.LedgerEntries;

/** What is done to many cases at once: to all of them, or to none and the reasons told. Each case keeps its own entry of it. */
@Service
@Transactional
public class BulkActions {

    /** What was done, in Chinese. */
    public record Report(int done, String message) {}

    private static final int LONGEST = 500;
    private static final int REASONS_SHOWN = 20;

    private final Cases cases;
    private final CaseUnits units;
    private final CaseRegister register;
    private final CaseAccess access;
    private final Urgings urgings;
    private final LedgerEntries entries;
    private final Dispatches dispatches;
    private final Organization organization;
    private final AuditLog audit;
    private final DashboardSettings settings;

    BulkActions(Cases cases, CaseRegister register, CaseAccess access, CaseUnits units, Urgings urgings, LedgerEntries entries,
            Dispatches dispatches, Organization organization, AuditLog audit, DashboardSettings settings) {
        this.cases = cases;
        this.units = units;
        this.register = register;
        this.access = access;
        this.urgings = urgings;
        this.entries = entries;
        this.dispatches = dispatches;
        this.organization = organization;
        this.audit = audit;
        this.settings = settings;
    }

    /**
     * 催办 of cases that the actor may read; whoever waits for a task of them is told.
     *
     * @param until by when, null for what the settings say
     * @throws ConflictException with the cases for which it cannot be done; then it is done for none
     */
    public Report urge(String actor, List<String> caseNumbers, String text, LocalDate until) {
        Urgings.Order order = urgings.checked(new Urgings.Order(text, until, List.of()));
        CaseRegister.Reader reader = access.reader(actor);
        return perform(actor, "催办", caseNumbers, number -> register.find(reader, number), c -> urgings.refusal(actor, c),
                c -> urgings.urge(actor, c, order));
    }

    /** 列入周调度. @throws ConflictException with the cases for which it cannot be done; then it is done for none */
    public Report attach(String actor, List<String> caseNumbers, String text) {
        String asked = written("调度要求", text);
        return perform(actor, "列入周调度", caseNumbers, cases::byNumber, c -> Optional.empty(), c -> dispatches.attach(c.id(), asked, actor));
    }

    /** 指定督导责任人. @throws ConflictException with the cases for which it cannot be done; then it is done for none */
    public Report assign(String actor, List<String> caseNumbers, String officerId) {
        Officer officer = Optional.ofNullable(officerId).flatMap(organization::officer).filter(Officer::active)
                .filter(found -> found.roles().contains(Role.SUPERVISOR))
                .orElseThrow(() -> new BadRequestException("请选择一名督导人员"));
        return perform(actor, "指定督导责任人" + officer.name(), caseNumbers, cases::byNumber,
                c -> units.supervising(String.valueOf(c.id())).contains(officer.unitId()) ? Optional.empty()
                        : Optional.of(officer.name() + "所在单位不是本案督导单位"),
                c -> entries.assignSupervisor(c.id(), officer.name(), actor));
    }

    private Report perform(String actor, String what, List<String> caseNumbers, Function<String, Optional<RectificationCase>> lookup,
            Function<RectificationCase, Optional<String>> refusal, Consumer<RectificationCase> action) {
        List<String> numbers = caseNumbers == null ? List.of() : List.copyOf(new LinkedHashSet<>(caseNumbers));
        if (numbers.isEmpty() || numbers.size() > settings.mostAtOnce()) {
            throw new BadRequestException("请选择1至" + settings.mostAtOnce() + "件案件");
        }
        List<RectificationCase> found = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (String number : numbers) {
            Optional<RectificationCase> one = lookup.apply(number);
            Optional<String> reason = one.isEmpty() ? Optional.of("没有此案件")
                    : one.get().processState().ended() ? Optional.of(one.get().processState().label()) : refusal.apply(one.get());
            reason.ifPresent(text -> reasons.add(number + "（" + text + "）"));
            one.ifPresent(found::add);
        }
        if (!reasons.isEmpty()) {
            throw new ConflictException("所选案件均未办理。以下" + reasons.size() + "件不能" + what + "："
                    + reasons.stream().limit(REASONS_SHOWN).collect(Collectors.joining("、"))
                    + (reasons.size() > REASONS_SHOWN ? "等" : "") + "。请取消选择后重试");
        }
        found.forEach(action);
        audit.record(Act.of(Category.CASEWORK, actor, "台账批量办理：" + what).saying(found.size() + "件：" + String.join("、", numbers)));
        return new Report(found.size(), "已对" + found.size() + "件案件" + what + "，并记入各案件办理记录。");
    }

    private static String written(String label, String text) {
        if (text == null || text.isBlank() || text.strip().length() > LONGEST) {
            throw new BadRequestException("请填写" + label + "，不超过" + LONGEST + "字");
        }
        return text.strip();
    }
}
