package org.zhenggai.rectification.ground.access.account;

import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.EngineCalls;

/** Passwords as the engine hashed them before they were ours. Nothing is written there any more but what opens nothing. */
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

    /** The engine's weaker hash goes: a random password that nobody knows stands in its place. */
    void forget(String userId) {
        calls.asSystem(() -> {
            User user = identity.createUserQuery().userId(userId).singleResult();
            user.setPassword(UUID.randomUUID() + "-" + UUID.randomUUID());
            ((IdentityServiceImpl) engine.getIdentityService()).saveUser(user, true);
            return null;
        });
    }
}
