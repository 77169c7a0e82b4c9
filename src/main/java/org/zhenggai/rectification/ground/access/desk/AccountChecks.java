package org.zhenggai.rectification.ground.access.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.organization.AdministratorRules;
import org.zhenggai.rectification.ground.organization.Officer;
import org.zhenggai.rectification.ground.organization.OfficerRegister;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Role;
import org.zhenggai.rectification.ground.organization.Unit;
import org.zhenggai.rectification.ground.organization.UnitKind;
import org.zhenggai.rectification.ground.refusal.FieldProblem;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;

/** What the fields of an account may hold. */
@Component
class AccountChecks {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9.-]{2,63}");
    private static final Pattern PHONE = Pattern.compile("1\\d{10}");
    private static final int LONGEST_NAME = 50;

    private final Organization organization;
    private final OfficerRegister register;

    AccountChecks(Organization organization, OfficerRegister register) {
        this.organization = organization;
        this.register = register;
    }

    /** The roles of casework. */
    static List<Role> roles() {
        return Arrays.stream(Role.values()).filter(role -> !AdministratorRules.KINDS.contains(role)).toList();
    }

    /** The units of casework. */
    List<Unit> units() {
        return organization.units().stream().filter(unit -> unit.kind() != UnitKind.ADMINISTRATION).toList();
    }

    /** Whether the account belongs to one of the three administrators, or to their unit. */
    boolean isAdministrator(Officer officer) {
        return AdministratorRules.isAdministrator(officer)
                || organization.unit(officer.unitId()).map(unit -> unit.kind() == UnitKind.ADMINISTRATION).orElse(false);
    }

    /**
     * The officer as the form describes one.
     *
     * @param known the officer that there is, null for a new one
     * @throws SubmissionRefusedException naming every field that is wrong
     */
    Officer checked(AccountForm form, Officer known) {
        List<FieldProblem> problems = new ArrayList<>();
        String id = known == null ? trimmed(form.id()) : known.id();
        if (!ID.matcher(id).matches()) {
            problems.add(new FieldProblem("id", "账号", "须为3至64位小写字母、数字、点或短横线，以字母开头"));
        } else if (known == null && register.isTaken(id)) {
            problems.add(new FieldProblem("id", "账号", "“" + id + "”已被使用，请换一个；已停用的账号可以恢复"));
        }
        String name = trimmed(form.name());
        if (name.isEmpty() || name.length() > LONGEST_NAME || !name.codePoints().allMatch(AccountChecks::isOfNames)) {
            problems.add(new FieldProblem("name", "姓名", "须填写，最多" + LONGEST_NAME + "字，只用文字、数字、空格、括号、点和短横线"));
        }
        if (!phone(form.phone()).isEmpty() && !PHONE.matcher(phone(form.phone())).matches()) {
            problems.add(new FieldProblem("phone", "手机号码", "须为11位手机号码，或者不填"));
        }
        String unitId = trimmed(form.unitId());
        if (units().stream().noneMatch(unit -> unit.id().equals(unitId))) {
            problems.add(new FieldProblem("unitId", "单位", unitId.isEmpty() ? "须选择" : "“" + unitId + "”不在可选的业务单位中"));
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String role : form.roles() == null ? Set.<String>of() : form.roles()) {
            roles().stream().filter(one -> one.name().equals(role)).findFirst().ifPresentOrElse(roles::add,
                    () -> problems.add(new FieldProblem("roles", "岗位",
                            AdministratorRules.KINDS.stream().anyMatch(one -> one.name().equals(role))
                                    ? "不含管理员：管理员账号须由两名管理员共同办理，请在Tasklist中发起“管理事项”" : "“" + role + "”不存在")));
        }
        if (roles.isEmpty() && problems.stream().noneMatch(problem -> problem.field().equals("roles"))) {
            problems.add(new FieldProblem("roles", "岗位", "至少选择一个"));
        }
        if (!problems.isEmpty()) {
            throw new SubmissionRefusedException(problems);
        }
        return new Officer(id, name, unitId, known == null || known.active(), roles);
    }

    /** The mobile number without what people write for the eye; empty for none. */
    static String phone(String written) {
        return trimmed(written).replaceAll("[\\s-]", "");
    }

    private static boolean isOfNames(int c) {
        return Character.isLetterOrDigit(c) || " ·.-()（）".indexOf(c) >= 0;
    }

    private static String trimmed(String text) {
        return text == null ? "" : text.strip();
    }
}
