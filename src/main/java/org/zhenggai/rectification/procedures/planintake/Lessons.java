package org.zhenggai.rectification.procedures.planintake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.engine.PlainText;
import org.zhenggai.rectification.ground.organization.Jurisdiction;
import org.zhenggai.rectification.ground.organization.Offices;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.refusal.BadRequestException;
import org.zhenggai.rectification.ground.refusal.ConflictException;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;
import org.zhenggai.rectification.ground.refusal.NotFoundException;
import org.zhenggai.rectification.procedures.planintake.parser.ItemField;
import org.zhenggai.rectification.procedures.planintake.parser.PlanItem;
import org.zhenggai.rectification.procedures.planintake.parser.Taught;

/** What reviewers have said about documents of a sender, remembered for the next one; shown, changed, forgotten and in the audit log. */
@Service
public class Lessons {

    private static final int LONGEST = 60;

    private final LessonStore store;
    private final Organization organization;
    private final Offices offices;
    private final AuditLog audit;

    Lessons(LessonStore store, Organization organization, Offices offices, AuditLog audit) {
        this.store = store;
        this.organization = organization;
        this.offices = offices;
        this.audit = audit;
    }

    /** What is known of a sender's documents where the officer works. */
    Taught of(String user, String sender) {
        String place = organization.jurisdictionOf(user).map(Jurisdiction::id).orElse("");
        return new Taught(fields(place, sender, Lesson.Kind.LABEL), fields(place, sender, Lesson.Kind.COLUMN), Set.copyOf(store.meanings(
                place, sender, Lesson.Kind.UNIT).keySet()), fields(place, sender, Lesson.Kind.NUMBER));
    }

    private Map<String, ItemField> fields(String place, String sender, Lesson.Kind kind) {
        Map<String, ItemField> fields = new HashMap<>();
        store.meanings(place, sender, kind).forEach((spelling, meaning) -> ItemField.named(meaning).ifPresent(field -> fields.put(spelling,
                field)));
        return fields;
    }

    /** All of the officer's jurisdiction, the newest first. */
    public List<Lesson> all(String user) {
        return store.of(place(user)).stream().map(row -> new Lesson(row.id(), row.sender(), row.kind(), row.spelling(), row.meaning(), says(
                row.kind(), row.meaning()), organization.officer(row.taughtBy()).map(officer -> officer.name()).orElse(row.taughtBy()), row
                        .taughtAt().toLocalDate())).toList();
    }

    private String says(Lesson.Kind kind, String meaning) {
        return kind == Lesson.Kind.UNIT ? organization.unit(meaning).map(unit -> unit.name()).orElse(meaning)
                : ItemField.named(meaning).map(ItemField::label).orElse(meaning);
    }

    /** Remembers what a spelling of the sender means. */
    @Transactional
    public void teach(String user, String sender, Lesson.Kind kind, String spelling, String meaning) {
        String place = place(user);
        String plain = PlainText.written(spelling).replaceAll("\\s+", "");
        if (plain.isEmpty() || plain.length() > LONGEST) {
            throw new BadRequestException("要记住的写法须为1至" + LONGEST + "字");
        }
        if (kind != Lesson.Kind.NUMBER && !plain.matches(".*[\\u4e00-\\u9fa5A-Za-z].+|.+[\\u4e00-\\u9fa5A-Za-z].*")) {
            throw new BadRequestException("“" + plain + "”太短，一个字不足以辨认，请写出完整的名称");
        }
        check(kind, plain, meaning);
        if (kind == Lesson.Kind.UNIT) {
            checkName(place, plain, meaning);
        }
        store.keep(place, sender, kind, plain, meaning, user);
        audit.record(Act.of(Category.IMPORT, user, "记住方案的读法").on(plain).saying((sender.isEmpty() ? "" : sender + "的文件：") + kind.word() + "“"
                + plain + "”即“" + says(kind, meaning) + "”"));
    }

    /** Changes what a lesson says. */
    @Transactional
    public void change(String user, long id, String meaning) {
        LessonStore.Row row = row(user, id);
        teach(user, row.sender(), row.kind(), row.spelling(), meaning);
    }

    /** Forgets a lesson. */
    @Transactional
    public void forget(String user, long id) {
        LessonStore.Row row = row(user, id);
        store.remove(id);
        audit.record(Act.of(Category.IMPORT, user, "删除方案的读法").on(row.spelling()).saying((row.sender().isEmpty() ? "" : row.sender()
                + "的文件：") + row.kind().word() + "“" + row.spelling() + "”不再读作“" + says(row.kind(), row.meaning()) + "”"));
    }

    /** Where a person put one known unit in the place of one unknown name, the name is that unit's. @return the name */
    Optional<String> learn(String user, Draft draft, PlanItem before, PlanItem after) {
        return learn(user, draft, before, after, before.responsibleUnits(), after.responsibleUnits())
                .or(() -> learn(user, draft, before, after, before.cooperatingUnits(), after.cooperatingUnits()))
                .or(() -> learn(user, draft, before, after, before.supervisingUnits(), after.supervisingUnits()))
                .or(() -> learn(user, draft, before, after, one(before.leadUnit()), one(after.leadUnit())));
    }

    private static List<String> one(String name) {
        return name == null ? List.of() : List.of(name);
    }

    private Optional<String> learn(String user, Draft draft, PlanItem before, PlanItem after, List<String> was, List<String> now) {
        List<String> gone = new ArrayList<>(was);
        gone.removeAll(now);
        List<String> come = new ArrayList<>(now);
        come.removeAll(was);
        if (gone.size() == 1 && come.size() == 1 && was.size() == now.size() && before.matchedUnits().get(gone.get(0)) == null) {
            String unit = after.matchedUnits().get(come.get(0));
            if (unit != null && !unit.contains(",") && gone.get(0).length() <= LONGEST) {
                teach(user, draft.sender(), Lesson.Kind.UNIT, gone.get(0), unit);
                return Optional.of(gone.get(0));
            }
        }
        return Optional.empty();
    }

    private LessonStore.Row row(String user, long id) {
        return store.find(place(user), id).orElseThrow(() -> new NotFoundException("没有这条记住的读法，它可能已被删除"));
    }

    private void check(Lesson.Kind kind, String plain, String meaning) {
        if (kind == Lesson.Kind.NUMBER && !ItemField.isNumber(plain)) {
            throw new BadRequestException("请举一个编号的例子，其中要有数字和编号特有的字或符号，例如“案由1：”");
        }
        if (kind == Lesson.Kind.NUMBER && !meaning.equals(ItemField.PROBLEM.draftName()) && !meaning.equals(ItemField.NOTHING
                .draftName())) {
            throw new BadRequestException("请选择这类编号是一个问题的开头（problem）还是不是编号（nothing）");
        }
        boolean known = kind == Lesson.Kind.UNIT ? organization.unit(meaning).isPresent() : ItemField.named(meaning).isPresent();
        if (!known) {
            throw new BadRequestException(kind == Lesson.Kind.UNIT ? "组织机构中没有这个单位" : "请选择这一栏对应的内容");
        }
    }

    /** A lesson goes before the names of units: the name of one must not lead to another. */
    private void checkName(String place, String name, String meaning) {
        organization.resolve(name, place).filter(unit -> !unit.id().equals(meaning)).ifPresent(unit -> {
            throw new ConflictException("“" + name + "”是现有单位" + unit.name() + "的名称，不能记为其他单位");
        });
    }

    private String place(String user) {
        if (!offices.mayReviewAll(user)) {
            throw new ForbiddenException("只有" + offices.authorityFor(user) + "的审核人员可以查看和修改记住的读法");
        }
        return organization.jurisdictionOf(user).map(Jurisdiction::id).orElse("");
    }
}
