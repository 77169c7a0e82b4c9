package org.zhenggai.rectification.organization;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Passwords of accounts that the software itself sets up: the sample's and the first administrator's. */
@Service
public class Accounts {

    private final IdentityService identity;
    private final Organization organization;

    Accounts(IdentityService identity, Organization organization) {
        this.identity = identity;
        this.organization = organization;
    }

    /** Gives every officer this password. For the sample only: its people are invented. */
    @Transactional
    public List<Officer> setAllPasswords(String password) {
        organization.officers().forEach(officer -> setPassword(officer.id(), password));
        return organization.officers();
    }

    void setPassword(String userId, String password) {
        User user = identity.createUserQuery().userId(userId).singleResult();
        user.setPassword(password);
        ((IdentityServiceImpl) identity).saveUser(user, true); // whoever runs the installation has chosen it
    }
}
