package org.zhenggai.rectification.ground.engine.guard;

import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;

/** The engine checks no passwords: the front keeps them and takes them, and a second door would be one to guess at. */
public class NoPasswordIdentityProvider extends DbIdentityServiceProvider {

    @Override
    public boolean checkPassword(String userId, String password) {
        return false;
    }
}
