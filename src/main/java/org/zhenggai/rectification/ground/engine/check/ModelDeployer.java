package org.zhenggai.rectification.ground.engine.check;

import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.zhenggai.rectification.ground.engine.language.ModelRefusedException;

/** First of the engine's deployers: nothing is parsed that was not checked, at a deployment as well as when it is read again. */
public final class ModelDeployer implements Deployer {

    private final ModelCheck check;
    private final Consumer<String> refused;

    /** @param refused told of a new deployment that was refused, in Chinese */
    public ModelDeployer(ModelCheck check, Consumer<String> refused) {
        this.check = check;
        this.refused = refused;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        for (ResourceEntity resource : deployment.getResources().values()) {
            if (!deployment.isNew() && !ModelCheck.isModel(resource.getName())) {
                continue; // a picture of former times; nothing reads it as a model
            }
            try {
                check.check(resource.getName(), resource.getBytes());
            } catch (ModelRefusedException e) {
                if (deployment.isNew()) {
                    refused.accept(e.getMessage());
                }
                throw e;
            }
        }
    }
}
