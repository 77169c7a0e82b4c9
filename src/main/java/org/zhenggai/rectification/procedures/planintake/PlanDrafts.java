package org.zhenggai.rectification.procedures.planintake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.engine.PlainText;
import org.zhenggai.rectification.ground.engine.Seats;
import org.zhenggai.rectification.ground.office.Characters;
import org.zhenggai.rectification.ground.office.OfficeSettings;
import org.zhenggai.rectification.ground.office.UnreadableFileException;
import org.zhenggai.rectification.ground.office.UnreadableFileException.Reason;
import org.zhenggai.rectification.ground.organization.Offices;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.refusal.BadRequestException;
import org.zhenggai.rectification.ground.refusal.ConflictException;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;
import org.zhenggai.rectification.ground.refusal.NotFoundException;
import org.zhenggai.rectification.ground.scan.VirusScan;
import org.zhenggai.rectification.procedures.planintake.parser.Deadlines;
import org.zhenggai.rectification.procedures.planintake.parser.ParsedPlan;
import org.zhenggai.rectification.procedures.planintake.parser.PlanItem;
import org.zhenggai.rectification.procedures.planintake.parser.PlanParser;

/** Takes plans in and lets reviewers complete them. What they confirm is registered by {@link PlanConfirmations}. */
@Service
public class PlanDrafts {

    private static final int LONGEST_TITLE = 200;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final DraftStore store;
    private final UnitMatchers matchers;
    private final SamePlan same;
    private final Lessons lessons;
    private final Organization organization;
    private final Offices offices;
    private final AuditLog audit;
    private final PlanSettings settings;
    private final OfficeSettings office;
    private final VirusScan scan;
    private final TransactionTemplate transaction;
    private final Seats seats;

    PlanDrafts(DraftStore store, UnitMatchers matchers, SamePlan same, Lessons lessons, Offices offices, Organization organization,
            AuditLog audit, PlanSettings settings,
            OfficeSettings office, VirusScan scan,
            TransactionTemplate transaction) {
        this.store = store;
        this.matchers = matchers;
        this.offices = offices;
        this.lessons = lessons;
        this.same = same;
        this.organization = organization;
        this.audit = audit;
        this.settings = settings;
        this.office = office;
        this.scan = scan;
        this.transaction = transaction;
        this.seats = new Seats(settings.maxIntakes(), settings.intakePatience(), "正在识别的方案较多，请稍后重新上传");
    }

    /**
     * Reads a file into a draft; a file that was taken in before gives the draft it has.
     *
     * @throws UnreadableFileException when it cannot be read; nothing is kept then
     */
    public Draft take(String user, String fileName, byte[] file) {
        checkReviewer(user);
        if (file.length > settings.maxFile().toBytes()) {
            throw new UnreadableFileException(Reason.TOO_LARGE, "文件超过" + settings.maxFile().toMegabytes() + "MB，请压缩图片或只保留方案正文后重新上传");
        }
        String sha256 = DigestUtils.sha256Hex(file);
        Long known = store.idOf(sha256).orElse(null);
        if (known != null) {
            return get(user, known).seenBefore();
        }
        scan.check(user, "整改方案“" + fileName + "”", file);
        ParsedPlan plan = seats.taking(() -> new PlanParser(settings.limits(office.packages()), matchers.of(user)::isKnown,
                sender -> lessons.of(user, sender)).parse(file, fileName));
        return transaction.execute(status -> keep(user, fileName, sha256, plan));
    }

    private Draft keep(String user, String fileName, String sha256, ParsedPlan plan) {
        List<PlanItem> items = plan.items().stream().map(item -> ItemJudge.judge(matchers.of(user, plan.sender()), item, Set
                .of())).toList();
        Long id = store.insert(sha256, fileName, plan, items, user).orElse(null);
        if (id == null) {
            return get(user, store.idOf(sha256).orElseThrow()).seenBefore();
        }
        audit.record(Act.of(Category.IMPORT, user, "上传整改方案").on(fileName)
                .saying(plan.title() + "，识别出" + items.size() + "个问题"));
        return get(user, id);
    }

    /** All drafts, newest first. */
    public List<Draft> all(String user) {
        checkReader(user);
        return store.all();
    }

    /** @throws NotFoundException when there is none */
    public Draft get(String user, long id) {
        return compared(plain(user, id));
    }

    private Draft plain(String user, long id) {
        checkReader(user);
        return store.find(id).orElseThrow(() -> new NotFoundException("没有编号为" + id + "的方案草稿"));
    }

    /** With the earlier plan whose words these are. */
    Draft compared(Draft draft) {
        return draft.with(same.of(draft).orElse(null));
    }

    /**
     * Changes fields of an item.
     *
     * @param which the item's index, or its path
     * @return the item with its doubts judged anew
     */
    @Transactional
    public PlanItem edit(String user, long id, String which, JsonNode change) {
        Draft draft = open(user, id);
        PlanItem item = draft.items().stream().filter(found -> which.equals(String.valueOf(found.index()))).findFirst()
                .or(() -> draft.items().stream().filter(found -> found.path().equals(which)).findFirst())
                .orElseThrow(() -> new NotFoundException("草稿中没有问题" + which));
        ItemEdit edit = new ItemEdit(change, draft.year());
        PlanItem edited = ItemJudge.judge(matchers.of(draft), edit.apply(item), edit.fields());
        store.update(id, edited, user);
        lessons.learn(user, draft, item, edited).ifPresent(name -> knownNow(user, draft, edited, name));
        return edited;
    }

    /** What a name means was learned: the other items of the draft that have it are judged anew. */
    private void knownNow(String user, Draft draft, PlanItem edited, String name) {
        draft.items().stream().filter(other -> other.index() != edited.index() && other.matchedUnits().containsKey(name) && other
                .matchedUnits().get(name) == null).forEach(other -> store.update(draft.id(), ItemJudge.judge(matchers.of(draft), other, Set
                        .of()), user));
    }

    /**
     * Changes what the document is called or which year it answers to. Dates that lacked a year are read anew with it.
     *
     * @param title null leaves it
     * @param year  null leaves it
     */
    @Transactional
    public Draft rename(String user, long id, String title, Integer year) {
        Draft draft = open(user, id);
        String wanted = title == null ? draft.title() : PlainText.written(Characters.plain(title));
        if (title != null && (wanted.isEmpty() || title.length() > LONGEST_TITLE)) {
            throw new BadRequestException("方案名称须为1至" + LONGEST_TITLE + "字");
        }
        Integer known = year == null ? draft.year() : year;
        if (known == null || known < FIRST_YEAR || known > LAST_YEAR) {
            throw new BadRequestException("督察年度须是" + FIRST_YEAR + "至" + LAST_YEAR + "之间的四位年份");
        }
        store.rename(id, wanted, known);
        if (!known.equals(draft.year())) {
            draft.items().stream().filter(item -> item.deadline() == null && Deadlines.read(item.deadlineText(), known).date() != null)
                    .forEach(item -> {
                        ItemEdit edit = ItemEdit.deadlineText(item.deadlineText(), known);
                        store.update(id, ItemJudge.judge(matchers.of(draft), edit.apply(item), edit.fields()), user);
                    });
        }
        return get(user, id);
    }

    /** The draft, which nobody else changes until the transaction ends. @throws ConflictException when it is registered already */
    Draft open(String user, long id) {
        checkReviewer(user);
        store.lock(id);
        return unconfirmed(user, id);
    }

    /** @throws ConflictException when it is registered already */
    Draft unconfirmed(String user, long id) {
        Draft draft = plain(user, id);
        if (draft.state() == Draft.State.CONFIRMED) {
            throw new ConflictException("这份方案已经确认登记，不能再修改或重复确认");
        }
        return draft;
    }

    private void checkReader(String user) {
        if (!organization.isOverseer(user)) {
            checkReviewer(user);
        }
    }

    void checkReviewer(String user) {
        if (!offices.mayReviewAll(user)) {
            throw new ForbiddenException("只有" + offices.authorityFor(user) + "的审核人员可以录入整改方案");
        }
    }
}
