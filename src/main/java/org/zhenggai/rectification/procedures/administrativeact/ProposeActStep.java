package org.zhenggai.rectification.procedures.administrativeact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.engine.task.StartOrder;
import org.zhenggai.rectification.ground.engine.task.StartStep;
import org.zhenggai.rectification.ground.engine.task.StartSubmission;
import org.zhenggai.rectification.ground.organization.AdministratorAccounts;
import org.zhenggai.rectification.ground.organization.AdministratorRules;
import org.zhenggai.rectification.ground.organization.Groups;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;

/** 提出管理事项: an administrator proposes; the rules are looked at now and once more at the decision. */
@Component
class ProposeActStep implements StartStep {

    private final ActStore store;
    private final ActRules rules;
    private final AccountActs accounts;
    private final ModelChanges models;
    private final ActChoices choices;
    private final AdministratorAccounts administrators;
    private final AdministrationSettings settings;
    private final AuditLog audit;
    private final Clock clock;

    ProposeActStep(ActStore store, ActRules rules, AccountActs accounts, ModelChanges models, ActChoices choices,
            AdministratorAccounts administrators, AdministrationSettings settings, AuditLog audit, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.accounts = accounts;
        this.models = models;
        this.choices = choices;
        this.administrators = administrators;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String processKey() {
        return AdministrativeActProcess.KEY;
    }

    @Override
    public Map<String, Object> factsFor(String userId) {
        List<ActKind> kinds = rules.proposable(userId);
        return Map.of("kinds", kinds.stream().map(kind -> choice(kind.name(), kind.label())).toList(),
                "accounts", kinds.isEmpty() ? List.of() : administrators.all().stream().filter(officer -> !officer.id().equals(userId))
                        .map(officer -> choice(officer.id(), officer.name() + "（" + officer.id() + (officer.active() ? "）" : "，已停用）")))
                        .toList(),
                "roles", AdministratorRules.KINDS.stream().map(role -> choice(role.name(), role.label())).toList(),
                "units", administrators.units().stream().map(unit -> choice(unit.id(), unit.name())).toList(),
                "models", kinds.contains(ActKind.DEPLOY_MODEL) ? choices.uploads() : List.of(),
                "versions", kinds.contains(ActKind.ROLL_BACK_MODEL) ? choices.versions() : List.of());
    }

    @Override
    public StartOrder perform(StartSubmission form) {
        ActKind kind = ActKind.valueOf(form.text("kind"));
        rules.refusesProposer(kind, form.userId(), form.text("account")).ifPresent(reason -> {
            throw new ForbiddenException(reason);
        });
        AdministrativeAct draft = kind.aboutModel() ? aboutModel(kind, form) : accounts.proposed(kind, form);
        long id = store.add(draft);
        AdministrativeAct act = store.get(id);
        audit.record(Acts.entry(form.userId(), "提出管理事项", act).saying("理由：" + act.reason()).changing(act.beforeText(), act.afterText()));
        String reviewers = rules.reviewers(act).stream().map(Groups::ofRole).collect(Collectors.joining(","));
        LocalDate last = LocalDate.now(clock).plusDays(settings.lapseDays());
        return new StartOrder("管理事项" + id, Map.of("subjectId", String.valueOf(id), "proposer", form.userId(), "reviewers", reviewers,
                "lapsesAt", Date.from(last.plusDays(1).atStartOfDay(clock.getZone()).toInstant())));
    }

    private AdministrativeAct aboutModel(ActKind kind, StartSubmission form) {
        ModelChange change = kind == ActKind.DEPLOY_MODEL ? models.change(Long.parseLong(form.text("model")))
                : models.back(Long.parseLong(form.text("version")), form.userId());
        AdministrativeAct act = new AdministrativeAct(0, kind, ActState.PROPOSED, form.userId(), null, form.text("reason"), null, null,
                null, null, null, change.id(),
                ModelChanges.shown(change.fileName(), change.baseSha256()), ModelChanges.shown(change.fileName(), change.sha256()), null,
                null, null);
        String field = kind == ActKind.DEPLOY_MODEL ? "model" : "version";
        models.check(act).ifPresent(problem -> {
            throw new SubmissionRefusedException(field, kind.label(), problem);
        });
        if (models.waits(change)) {
            throw new SubmissionRefusedException(field, kind.label(), "文件“" + change.fileName() + "”已有一件待复核的变更，请先办结");
        }
        return act;
    }

    private static Map<String, String> choice(String value, String label) {
        return Map.of("value", value, "label", label);
    }
}
