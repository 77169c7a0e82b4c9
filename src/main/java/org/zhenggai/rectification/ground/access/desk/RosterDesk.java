package org.zhenggai.rectification.ground.access.desk;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhenggai.rectification.ground.access.AccountKeeper;
import org.zhenggai.rectification.ground.access.account.AccountChanged.Kind;
import org.zhenggai.rectification.ground.access.desk.AccountDesk.Asker;
import org.zhenggai.rectification.ground.access.desk.RosterCheck.Outcome;
import org.zhenggai.rectification.ground.access.desk.RosterJudge.Judged;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.office.OfficeSettings;
import org.zhenggai.rectification.ground.office.TableFile;
import org.zhenggai.rectification.ground.organization.Officer;
import org.zhenggai.rectification.ground.organization.OfficerRegister;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.OrganizationRefusedException;
import org.zhenggai.rectification.ground.organization.Unit;
import org.zhenggai.rectification.ground.organization.workbook.PeopleSheet;
import org.zhenggai.rectification.ground.organization.workbook.WorkbookTemplate;
import org.zhenggai.rectification.ground.refusal.BadRequestException;
import org.zhenggai.rectification.ground.refusal.ConflictException;
import org.zhenggai.rectification.ground.scan.VirusScan;

/**
 * Many officers at once, from a list: checked row by row, looked at, then taken. Nothing is kept between the two: whoever takes a list
 * sends it again with the mark of what he was shown, and where it would do anything else by now nothing is done.
 */
@Service
class RosterDesk {

    private static final String ACTION = "导入账号";

    private final AccountDesk desk;
    private final RosterJudge judge;
    private final AccountChecks checks;
    private final AccountView view;
    private final AccountKeeper keeper;
    private final OfficerRegister register;
    private final Organization organization;
    private final OfficeSettings office;
    private final RosterSettings settings;
    private final VirusScan scan;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    RosterDesk(AccountDesk desk, RosterJudge judge, AccountChecks checks, AccountView view, AccountKeeper keeper, OfficerRegister register,
            Organization organization, OfficeSettings office, RosterSettings settings, VirusScan scan, AuditLog audit,
            TransactionTemplate transaction) {
        this.desk = desk;
        this.judge = judge;
        this.checks = checks;
        this.view = view;
        this.keeper = keeper;
        this.register = register;
        this.organization = organization;
        this.office = office;
        this.settings = settings;
        this.scan = scan;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** A new account and its password, this once. */
    record Handed(String id, String name, String unit, String password) {}

    /** What a list has done. */
    record Taken(List<Handed> handed, int created, int changed) {}

    /** @throws org.zhenggai.rectification.ground.refusal.ForbiddenException for anybody but a security administrator */
    void allow(Asker asker) {
        desk.check(asker, ACTION, null);
    }

    /** The empty list, with the units and posts that there are. */
    byte[] template(Asker asker) {
        allow(asker);
        return WorkbookTemplate.officers(checks.units().stream().map(Unit::name).toList());
    }

    /** What the list would do; nothing is written. @throws BadRequestException when it is no list of officers */
    RosterCheck check(Asker asker, String fileName, byte[] file) {
        PeopleSheet sheet = read(asker, fileName, file);
        return checked(judge.judge(sheet.people()), sheet);
    }

    /**
     * Takes every row that is not refused, all together.
     *
     * @param mark of what was shown
     * @throws ConflictException when the list would do something else by now; nothing is written
     */
    Taken take(Asker asker, String fileName, byte[] file, String mark) {
        PeopleSheet sheet = read(asker, fileName, file);
        return transaction.execute(status -> {
            register.hold();
            List<Judged> judged = judge.judge(sheet.people());
            RosterCheck now = checked(judged, sheet);
            if (!now.mark().equals(mark)) {
                throw new ConflictException("检查之后账号、单位或者文件有了变化，没有导入任何内容；请重新检查，核对后再导入");
            }
            if (now.created() + now.changed() == 0) {
                throw new BadRequestException("名单中没有可以导入的内容");
            }
            return taken(asker, fileName, now, judged);
        });
    }

    private Taken taken(Asker asker, String fileName, RosterCheck now, List<Judged> judged) {
        List<Judged> accepted = judged.stream().filter(one -> one.row().outcome() == Outcome.NEW || one.row().outcome() == Outcome.CHANGED)
                .toList();
        List<Officer> before = accepted.stream().map(one -> organization.officer(one.officer().id()).orElse(null)).toList();
        try {
            register.put(accepted.stream().map(Judged::officer).toList());
        } catch (OrganizationRefusedException e) {
            throw new BadRequestException(e.getMessage());
        }
        audit.record(Act.of(Category.ACCOUNT, asker.userId(), ACTION).on(fileName).saying("新增" + now.created() + "人，修改" + now.changed()
                + "人，未导入" + now.refused() + "行"));
        for (int i = 0; i < accepted.size(); i++) {
            record(asker, before.get(i), accepted.get(i));
        }
        return new Taken(accepted.stream().filter(Judged::first).map(one -> new Handed(one.officer().id(), one.officer().name(), one.row()
                .unit(), keeper.resetPassword(one.officer().id()))).toList(), now.created(), now.changed());
    }

    /** As the form for one account does. */
    private void record(Asker asker, Officer before, Judged one) {
        Officer after = one.officer();
        if (before == null) {
            audit.record(Act.of(Category.ACCOUNT, asker.userId(), "新增账号").on(after.id()).changing(null, view.worded(after)));
        } else if (!before.equals(after)) {
            audit.record(Act.of(Category.ROLE, asker.userId(), "修改账号").on(after.id()).changing(view.worded(before), view.worded(after)));
        }
        if (before != null && one.first()) {
            desk.done(asker, after, "重置口令", Kind.PASSWORD_RESET);
        }
        desk.noteReach(asker, after.id(), one.phone());
    }

    private PeopleSheet read(Asker asker, String fileName, byte[] file) {
        if (file.length == 0) {
            throw new BadRequestException("文件是空的，请选择填好的人员名单");
        }
        if (file.length > settings.maxFile().toBytes()) {
            throw new BadRequestException("文件超过" + settings.maxFile().toMegabytes() + "MB，不像是人员名单");
        }
        scan.check(asker.userId(), "人员名单“" + fileName + "”", file);
        PeopleSheet sheet = PeopleSheet.read(TableFile.read(file, office));
        if (!sheet.problems().isEmpty()) {
            throw new BadRequestException(String.join("；", sheet.problems()));
        }
        if (sheet.people().isEmpty()) {
            throw new BadRequestException("名单里没有人员");
        }
        if (sheet.people().size() > settings.mostRows()) {
            throw new BadRequestException("名单有" + sheet.people().size() + "人，一次最多" + settings.mostRows() + "人，请分几次导入");
        }
        return sheet;
    }

    private static RosterCheck checked(List<Judged> judged, PeopleSheet sheet) {
        return RosterCheck.of(judged.stream().map(Judged::row).toList(), sheet.unknown());
    }
}
