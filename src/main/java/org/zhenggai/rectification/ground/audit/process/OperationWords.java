package org.zhenggai.rectification.ground.audit.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.EntityTypes;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.Category;

/** Says in Chinese what was done in the engine; what it has no word for keeps the engine's. */
final class OperationWords {

    private static final Map<String, String> ENTITIES = Map.ofEntries(Map.entry(EntityTypes.DEPLOYMENT, "部署"),
            Map.entry(EntityTypes.PROCESS_INSTANCE, "流程实例"), Map.entry(EntityTypes.PROCESS_DEFINITION, "流程定义"),
            Map.entry(EntityTypes.DECISION_DEFINITION, "决策表"), Map.entry(EntityTypes.JOB, "作业"),
            Map.entry(EntityTypes.JOB_DEFINITION, "作业定义"), Map.entry(EntityTypes.INCIDENT, "异常"), Map.entry(EntityTypes.BATCH, "批次"),
            Map.entry(EntityTypes.VARIABLE, "变量"), Map.entry(EntityTypes.USER, "账号"), Map.entry(EntityTypes.GROUP, "用户组"),
            Map.entry(EntityTypes.GROUP_MEMBERSHIP, "用户组成员"), Map.entry(EntityTypes.AUTHORIZATION, "授权"),
            Map.entry(EntityTypes.PROPERTY, "引擎属性"), Map.entry(EntityTypes.EXTERNAL_TASK, "外部任务"),
            Map.entry(EntityTypes.FILTER, "任务筛选器"), Map.entry(EntityTypes.TENANT, "租户"));
    /** By the engine's types of operations. */
    private static final Map<String, String> TYPES = Map.ofEntries(Map.entry("Create", "新建"), Map.entry("Update", "修改"),
            Map.entry("Delete", "删除"), Map.entry("Unlock", "解锁"), Map.entry("Migrate", "迁移"), Map.entry("Activate", "激活"),
            Map.entry("Suspend", "挂起"), Map.entry("ActivateJob", "激活"), Map.entry("SuspendJob", "挂起"),
            Map.entry("ActivateJobDefinition", "激活"), Map.entry("SuspendJobDefinition", "挂起"),
            Map.entry("ActivateProcessDefinition", "激活"), Map.entry("SuspendProcessDefinition", "挂起"),
            Map.entry("SetJobRetries", "设置重试次数："), Map.entry("SetDueDate", "修改到期时间："), Map.entry("Execute", "立即执行"),
            Map.entry("SetVariable", "写入"), Map.entry("SetVariables", "写入"), Map.entry("ModifyVariable", "修改"),
            Map.entry("RemoveVariable", "删除"), Map.entry("ModifyProcessInstance", "改动"), Map.entry("RestartProcessInstance", "重启"),
            Map.entry("CorrelateMessage", "发送消息至"));
    private static final Set<String> ROLES = Set.of(EntityTypes.GROUP, EntityTypes.GROUP_MEMBERSHIP, EntityTypes.AUTHORIZATION,
            EntityTypes.TENANT, EntityTypes.TENANT_MEMBERSHIP);
    private static final Set<String> SETTINGS = Set.of(EntityTypes.PROPERTY, EntityTypes.FILTER, EntityTypes.OPERATION_LOG,
            EntityTypes.METRICS, EntityTypes.TASK_METRICS, EntityTypes.SYSTEM);
    /** Properties that name the account concerned. */
    private static final Set<String> ACCOUNTS = Set.of("userId", "user");

    private OperationWords() {}

    /** @param parts all that one operation changes of one thing */
    static Act act(List<OperationPart> parts) {
        OperationPart first = parts.get(0);
        String object = parts.stream().filter(part -> ACCOUNTS.contains(String.valueOf(part.property())) && part.after() != null)
                .map(OperationPart::after).findFirst().orElse(first.object());
        return Act.of(category(first.entity()), first.user(), "引擎：" + TYPES.getOrDefault(first.type(), first.type())
                + ENTITIES.getOrDefault(first.entity(), first.entity())).on(object)
                .changing(words(parts, true), words(parts, false));
    }

    private static Category category(String entity) {
        if (EntityTypes.DEPLOYMENT.equals(entity)) {
            return Category.DEPLOYMENT;
        }
        if (EntityTypes.USER.equals(entity)) {
            return Category.ACCOUNT;
        }
        return ROLES.contains(entity) ? Category.ROLE : SETTINGS.contains(entity) ? Category.SETTING : Category.REPAIR;
    }

    private static String words(List<OperationPart> parts, boolean before) {
        String words = parts.stream().filter(part -> part.property() != null).map(part -> {
            String value = before ? part.before() : part.after();
            return value == null || value.isEmpty() ? null : part.property() + "：" + value;
        }).filter(Objects::nonNull).distinct().collect(Collectors.joining("；"));
        return words.isEmpty() ? null : words;
    }
}
