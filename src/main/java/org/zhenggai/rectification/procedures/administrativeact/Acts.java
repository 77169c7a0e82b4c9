package org.zhenggai.rectification.procedures.administrativeact;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;

/** The course of an act after its proposal; every step stands in the log with before and after. */
@Service
public class Acts {

    private final ActStore store;
    private final ActRules rules;
    private final AccountActs accounts;
    private final ModelChanges models;
    private final AuditLog audit;

    Acts(ActStore store, ActRules rules, AccountActs accounts, ModelChanges models, AuditLog audit) {
        this.store = store;
        this.rules = rules;
        this.accounts = accounts;
        this.models = models;
        this.audit = audit;
    }

    /** Carries out what was approved, in the transaction of the approval. */
    @Transactional
    public void carryOut(long id) {
        AdministrativeAct act = store.get(id);
        String done = act.kind().aboutModel() ? models.carryOut(act) : accounts.carryOut(act, act.decidedBy());
        audit.record(entry(act.decidedBy(), "执行管理事项", act).saying("提出：" + act.proposer() + "，复核：" + act.decidedBy())
                .changing(act.beforeText(), done));
    }

    /** The time is over. */
    @Transactional
    public void lapse(long id) {
        store.end(id, ActState.LAPSED, null, null);
        audit.record(entry(Act.SYSTEM, "管理事项逾期失效", store.get(id)));
    }

    /** An entry of the log about this act. */
    static Act entry(String actor, String action, AdministrativeAct act) {
        return Act.of(act.kind().aboutModel() ? Category.DEPLOYMENT : Category.ROLE, actor, action).on(words(act));
    }

    /** What speaks against approving it at this moment, Chinese. */
    Optional<String> refusesApproval(AdministrativeAct act) {
        return rules.refusesProposer(act.kind(), act.proposer(), act.account())
                .or(() -> act.kind().aboutModel() ? models.check(act) : accounts.check(act));
    }

    /** The act as the log names it. */
    static String words(AdministrativeAct act) {
        return "第" + act.id() + "号，" + act.kind().label() + (act.account() == null ? "" : "“" + act.account() + "”");
    }
}
