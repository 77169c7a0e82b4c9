package org.zhenggai.rectification.operations.migration;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.engine.ModelKeepers;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;
import org.zhenggai.rectification.operations.migration.process.Definitions;
import org.zhenggai.rectification.operations.migration.process.ModelMigration;

/** {@code /api/models}: the versions in use and the migration of running cases; the system administrator's. */
@RestController
@RequestMapping("/api/models")
class ModelController {

    private static final String ACTION = "迁移运行中的流程";

    /** Without a body, or without saying otherwise, nothing is moved. */
    record Command(Boolean dryRun) {}

    private final Definitions definitions;
    private final ModelMigration migration;
    private final ObjectProvider<ModelKeepers> keepers;
    private final AuditLog audit;

    ModelController(Definitions definitions, ModelMigration migration, ObjectProvider<ModelKeepers> keepers, AuditLog audit) {
        this.definitions = definitions;
        this.migration = migration;
        this.keepers = keepers;
        this.audit = audit;
    }

    @GetMapping
    Map<String, List<ModelView>> models(Principal caller) {
        check(caller);
        return Map.of("items", definitions.all());
    }

    @PostMapping("/{processKey}/migration")
    MigrationReport one(Principal caller, @PathVariable String processKey, @RequestBody(required = false) Command command) {
        check(caller);
        return migrate(caller, processKey, command);
    }

    /** Every model; those without instances on older versions are left out of the answer. */
    @PostMapping("/migration")
    Map<String, List<MigrationReport>> all(Principal caller, @RequestBody(required = false) Command command) {
        check(caller);
        return Map.of("items", definitions.all().stream().map(model -> migrate(caller, model.key(), command))
                .filter(report -> !report.fromVersions().isEmpty()).toList());
    }

    private MigrationReport migrate(Principal caller, String processKey, Command command) {
        boolean dryRun = command == null || command.dryRun() == null || command.dryRun();
        Act act = Act.of(Category.MIGRATION, caller.getName(), ACTION).on(processKey);
        MigrationReport report = migration.migrate(processKey, dryRun, moved -> audit.record(act.saying(moved)));
        if (!dryRun && !report.fromVersions().isEmpty()) {
            String from = report.fromVersions().stream().map(String::valueOf).collect(Collectors.joining("、"));
            audit.record(act.saying(report.processName() + "迁移至第" + report.toVersion() + "版：已迁移" + report.moved().size() + "个，未迁移"
                    + report.notMoved().size() + "个").changing("第" + from + "版", "第" + report.toVersion() + "版"));
        }
        return report;
    }

    private void check(Principal caller) {
        if (keepers.stream().noneMatch(rule -> rule.mayMigrate(caller.getName()))) {
            throw new ForbiddenException("流程版本只能由系统管理员查看和迁移");
        }
    }
}
