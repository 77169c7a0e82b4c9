package org.zhenggai.rectification.operations.migration.process;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhenggai.rectification.ground.engine.EngineCalls;
import org.zhenggai.rectification.ground.engine.MovePreparation;
import org.zhenggai.rectification.ground.refusal.NotFoundException;
import org.zhenggai.rectification.operations.migration.MigrationReport;
import org.zhenggai.rectification.operations.migration.MigrationReport.NotMoved;

/**
 * Moves the running instances of older versions to the latest one, each in a transaction of its own: it moves whole or not at all,
 * and what cannot move goes on where it is. A called instance moves as an instance of its own model.
 */
@Service
public class ModelMigration {

    private static final Logger LOG = LoggerFactory.getLogger(ModelMigration.class);

    private final Definitions definitions;
    private final InstanceMove move;
    private final Refusals refusals;
    private final RuntimeService runtime;
    private final EngineCalls engine;
    private final ObjectProvider<MovePreparation> preparations;
    private final TransactionTemplate each;

    ModelMigration(Definitions definitions, InstanceMove move, Refusals refusals, RuntimeService runtime, EngineCalls engine,
            ObjectProvider<MovePreparation> preparations, PlatformTransactionManager transactions) {
        this.preparations = preparations;
        this.definitions = definitions;
        this.move = move;
        this.refusals = refusals;
        this.runtime = runtime;
        this.engine = engine;
        this.each = new TransactionTemplate(transactions);
        this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Moves every instance of the process, or tries out what would happen: by doing it in a transaction that is rolled back, which is
     * the only way the engine can tell.
     *
     * @param record takes what was moved, in Chinese, within the transaction of the move
     * @throws NotFoundException when no model has this key
     */
    public MigrationReport migrate(String processKey, boolean dryRun, Consumer<String> record) {
        return engine.asSystem(() -> {
            ProcessDefinition latest = definitions.latest(processKey);
            Set<String> missing = definitions.missingBeside(latest);
            List<String> moved = new ArrayList<>();
            List<NotMoved> notMoved = new ArrayList<>();
            List<ProcessDefinition> older = definitions.olderInUse(latest);
            for (ProcessDefinition from : older) {
                for (ProcessInstance instance : instances(from)) {
                    String reason = missing.isEmpty() ? moved(instance, from, latest, dryRun, record)
                            : "新版本所在的部署缺少文件" + String.join("、", missing) + "，请连同表单和被调用流程一起部署";
                    String name = Objects.requireNonNullElse(instance.getBusinessKey(), instance.getId());
                    if (reason == null) {
                        moved.add(name);
                    } else {
                        notMoved.add(new NotMoved(name, from.getVersion(), reason));
                    }
                }
            }
            return new MigrationReport(processKey, latest.getName(), older.stream().map(ProcessDefinition::getVersion).toList(),
                    latest.getVersion(), dryRun, moved, notMoved);
        });
    }

    /** @return why the instance cannot move, null when it can */
    private String moved(ProcessInstance instance, ProcessDefinition from, ProcessDefinition to, boolean dryRun,
            Consumer<String> record) {
        try {
            each.executeWithoutResult(status -> {
                preparations.stream().filter(one -> one.processKey().equals(to.getKey())).forEach(one -> one.prepare(instance.getId()));
                move.run(instance.getId(), from.getId(), to.getId());
                if (dryRun) {
                    status.setRollbackOnly();
                } else {
                    record.accept(to.getName() + "：" + instance.getBusinessKey() + "，第" + from.getVersion() + "版→第"
                            + to.getVersion() + "版");
                }
            });
            return null;
        } catch (MigratingProcessInstanceValidationException e) {
            return refusals.explain(e.getValidationReport(), from, to);
        } catch (MigrationPlanValidationException e) {
            return refusals.explain(e.getValidationReport(), from, to);
        } catch (OptimisticLockingException e) {
            return "案件正在办理，请稍后重试";
        } catch (ProcessEngineException e) {
            if (runtime.createProcessInstanceQuery().processInstanceId(instance.getId()).count() == 0) {
                return "流程刚刚办结，不需要迁移";
            }
            LOG.warn("流程实例 {} 不能迁移", instance.getId(), e);
            return "引擎不能迁移这个案件，原因见系统日志";
        }
    }

    private List<ProcessInstance> instances(ProcessDefinition definition) {
        return runtime.createProcessInstanceQuery().processDefinitionId(definition.getId()).list().stream()
                .sorted(Comparator.comparing(ProcessInstance::getBusinessKey, Comparator.nullsLast(Comparator.naturalOrder()))).toList();
    }
}
