package org.zhenggai.rectification.ground.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.check.ModelDeployer;
import org.zhenggai.rectification.ground.engine.language.NoScripts;

/**
 * No code from outside: an own expression manager without an expression language, no scripts, no classes by name, tables in checked FEEL,
 * everything deployed checked before it is parsed, no expressions in queries, no objects as values.
 */
@Component
class ClosedEnginePlugin extends AbstractProcessEnginePlugin {

    /** What values of variables may be made of when they are read: nothing but what JSON is. */
    private static final Set<String> VALUE_CLASSES = Set.of("java.lang.String", "java.lang.Boolean", "java.lang.Integer", "java.lang.Long",
            "java.lang.Double", "java.lang.Object", "java.math.BigDecimal", "java.util.ArrayList", "java.util.HashMap",
            "java.util.LinkedHashMap");

    private final ClosedModels models;
    private final AttemptLog attempts;

    ClosedEnginePlugin(ClosedModels models, AttemptLog attempts) {
        this.models = models;
        this.attempts = attempts;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        NoScripts none = new NoScripts();
        configuration.setExpressionManager(models.expressions());
        configuration.setScriptEngineResolver(none);
        configuration.setArtifactFactory(none);
        configuration.setDmnElProvider(none);
        configuration.setDmnEngineConfiguration(closed(new DefaultDmnEngineConfiguration(), models));
        configuration.setEnableExpressionsInAdhocQueries(false);
        configuration.setJavaSerializationFormatEnabled(false);
        configuration.setValueTypeResolver(new PlainValueTypes());
        configuration.setDeserializationTypeValidationEnabled(true);
        configuration.setDeserializationTypeValidator(VALUE_CLASSES::contains);
        List<Deployer> deployers = new ArrayList<>();
        deployers.add(new ModelDeployer(models.check(), refusal -> attempts.note("企图部署不允许的内容", refusal)));
        if (configuration.getCustomPreDeployers() != null) {
            deployers.addAll(configuration.getCustomPreDeployers());
        }
        configuration.setCustomPreDeployers(deployers);
        configuration.setFilterService(new GuardedFilterService(new QueryGuard(attempts)));
        Interceptors.add(configuration, () -> new QueryGuard(attempts));
    }

    /** Tables in checked FEEL and in nothing else. */
    static DefaultDmnEngineConfiguration closed(DefaultDmnEngineConfiguration tables, ClosedModels models) {
        NoScripts none = new NoScripts();
        tables.setFeelEngineFactory(models::feel);
        tables.setElProvider(none);
        tables.setScriptEngineResolver(none);
        return tables;
    }
}
