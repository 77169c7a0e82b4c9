package org.zhenggai.rectification.casework.phrase;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.phrase.PhraseStore.Kept;
import org.zhenggai.rectification.casework.phrase.PhraseStore.Owner;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.organization.Officer;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Role;
import org.zhenggai.rectification.ground.refusal.BadRequestException;
import org.zhenggai.rectification.ground.refusal.ConflictException;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;
import org.zhenggai.rectification.ground.refusal.NotFoundException;

/** Phrases of an officer and of his unit. Each keeps his own; those of a unit are kept by its head, and everybody in it chooses. */
@Service
@Transactional
public class Phrases {

    /** They write no opinions. */
    private static final Set<Role> ADMINISTRATORS = Set.of(Role.SYSTEM, Role.SECURITY, Role.AUDIT);

    /**
     * What an officer may choose from.
     *
     * @param mayEditUnit whether he keeps the list of his unit
     * @param longest     characters a phrase may have
     */
    public record Offered(List<Phrase> mine, List<Phrase> unit, String unitName, boolean mayEditUnit, int longest) {}

    /** Nobody could choose, or tell apart, what is made of these. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n\\t]]");

    private final PhraseStore store;
    private final Organization organization;
    private final AuditLog audit;
    private final PhraseSettings settings;
    private final Clock clock;

    Phrases(PhraseStore store, Organization organization, AuditLog audit, PhraseSettings settings, Clock clock) {
        this.store = store;
        this.organization = organization;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Offered offered(String userId) {
        Officer officer = officer(userId);
        return new Offered(store.of(new Owner(false, userId)), store.of(new Owner(true, officer.unitId())),
                organization.unitName(officer.unitId()), keepsUnit(officer), settings.longest());
    }

    /**
     * Adds a phrase to the officer's own list or to that of his unit.
     *
     * @throws ForbiddenException when it is the unit's and he is not its head
     * @throws ConflictException  when the list has it, or is full
     */
    public Phrase add(String userId, String text, boolean toUnit) {
        Officer officer = officer(userId);
        Owner owner = toUnit ? new Owner(true, officer.unitId()) : new Owner(false, userId);
        demand(officer, owner);
        String checked = checked(text);
        store.lock(owner);
        int most = toUnit ? settings.perUnit() : settings.perPerson();
        if (store.of(owner).size() >= most) {
            throw new ConflictException("常用意见最多保存" + most + "条，请先删除不用的");
        }
        long id = store.add(owner, checked, userId, OffsetDateTime.now(clock)).orElseThrow(() -> new ConflictException("这条常用意见已经有了"));
        note(userId, owner, "增加", null, checked);
        return new Phrase(id, checked);
    }

    /** Words a phrase otherwise. @throws RuntimeException as {@link #add} says */
    public Phrase change(String userId, long id, String text) {
        Kept kept = own(userId, id);
        String checked = checked(text);
        store.lock(kept.owner());
        if (store.of(kept.owner()).stream().anyMatch(other -> other.id() != id && other.text().equals(checked))) {
            throw new ConflictException("这条常用意见已经有了");
        }
        store.change(id, checked, userId, OffsetDateTime.now(clock));
        note(userId, kept.owner(), "修改", kept.text(), checked);
        return new Phrase(id, checked);
    }

    public void remove(String userId, long id) {
        Kept kept = own(userId, id);
        store.remove(id);
        note(userId, kept.owner(), "删除", kept.text(), null);
    }

    /** A phrase the officer may change; another's is not there. */
    private Kept own(String userId, long id) {
        Officer officer = officer(userId);
        Kept kept = store.find(id).filter(one -> one.owner().equals(new Owner(false, userId))
                || one.owner().equals(new Owner(true, officer.unitId()))).orElseThrow(() -> new NotFoundException("没有这条常用意见，可能已被删除"));
        demand(officer, kept.owner());
        return kept;
    }

    private static void demand(Officer officer, Owner owner) {
        if (owner.unit() && !keepsUnit(officer)) {
            throw new ForbiddenException("本单位的常用意见由单位负责人维护，您可以加入自己的常用意见");
        }
    }

    private static boolean keepsUnit(Officer officer) {
        return officer.roles().contains(Role.LEAD) || officer.roles().contains(Role.LEADER);
    }

    private Officer officer(String userId) {
        return organization.officer(userId).filter(Officer::active).filter(officer -> Collections.disjoint(officer.roles(), ADMINISTRATORS))
                .orElseThrow(() -> new ForbiddenException("常用意见供业务人员使用"));
    }

    private String checked(String text) {
        String stripped = text == null ? "" : UNSEEN.matcher(text).replaceAll("").strip();
        if (stripped.isEmpty()) {
            throw new BadRequestException("请填写常用意见的内容");
        }
        if (stripped.length() > settings.longest()) {
            throw new BadRequestException("常用意见最多" + settings.longest() + "字，现在" + stripped.length() + "字");
        }
        return stripped;
    }

    /** One's own notes are one's own affair; what a unit reads was decided. */
    private void note(String userId, Owner owner, String what, String before, String now) {
        if (owner.unit()) {
            audit.record(Act.of(Category.CASEWORK, userId, what + "本单位常用意见").on(organization.unitName(owner.id())).changing(before, now));
        }
    }
}
