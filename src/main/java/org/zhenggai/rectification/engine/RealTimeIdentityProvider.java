package org.zhenggai.rectification.engine;

import java.util.Date;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/** Throttles wrong passwords by real time: the engine's clock may stand still in a rehearsal, and a lock would never end. */
public class RealTimeIdentityProvider extends DbIdentityServiceProvider {

    private static final long MILLIS = 1000;

    @Override
    protected boolean isUserLocked(UserEntity user) {
        Date until = user.getLockExpirationTime();
        return user.getAttempts() >= Context.getProcessEngineConfiguration().getLoginMaxAttempts()
                || until != null && until.getTime() > realNow();
    }

    @Override
    protected void lockUser(UserEntity user) {
        ProcessEngineConfigurationImpl settings = Context.getProcessEngineConfiguration();
        int attempts = user.getAttempts() + 1;
        double seconds = Math.min(settings.getLoginDelayBase() * Math.pow(settings.getLoginDelayFactor(), attempts - 1.0),
                settings.getLoginDelayMaxTime());
        getIdentityInfoManager().updateUserLock(user, attempts, new Date(realNow() + (long) (seconds * MILLIS)));
    }

    private static long realNow() {
        return java.time.Clock.systemUTC().millis();
    }
}
