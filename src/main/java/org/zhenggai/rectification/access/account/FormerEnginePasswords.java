package org.zhenggai.rectification.access.account;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.engine.EngineCalls;

/** Passwords as the engine hashed them before they were ours. Nothing is written there any more. */
@Component
class FormerEnginePasswords {

    private final IdentityService identity;
    private final ProcessEngine engine;
    private final EngineCalls calls;

    FormerEnginePasswords(@Lazy IdentityService identity, @Lazy ProcessEngine engine, EngineCalls calls) {
        this.identity = identity;
        this.engine = engine;
        this.calls = calls;
    }

    boolean matches(String userId, String password) {
        UserEntity user = (UserEntity) calls.asSystem(() -> identity.createUserQuery().userId(userId).singleResult());
        return user != null && user.getPassword() != null && ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getPasswordManager().check(EncryptionUtil.saltPassword(password, user.getSalt()), user.getPassword());
    }
}
