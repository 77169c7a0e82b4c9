package org.zhenggai.rectification.ground.organization;

import java.security.SecureRandom;
import java.util.Base64;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the web applications from sending everyone to the set-up page: they do so while the engine's all-powerful group is empty.
 * Its only member is an account whose password nobody has ever known; it is no officer, so that the guard refuses it casework.
 */
@Component
class SetupDoor {

    static final String OWNER = "engine.owner";
    static final String ALL_POWERFUL = "camunda-admin";
    private static final int PASSWORD_BYTES = 36;

    private final IdentityService identity;

    SetupDoor(IdentityService identity) {
        this.identity = identity;
    }

    /** Also where an engine whose all-powerful group has another name made the database: what is missing is added. */
    @Transactional
    public void close() {
        if (identity.createGroupQuery().groupId(ALL_POWERFUL).count() == 0) {
            Group all = identity.newGroup(ALL_POWERFUL);
            all.setName("引擎所有者（不授予任何人）");
            all.setType(Groups.GROUP_TYPE_SYSTEM);
            identity.saveGroup(all);
        }
        if (identity.createUserQuery().userId(OWNER).count() == 0) {
            byte[] bytes = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(bytes);
            User owner = identity.newUser(OWNER);
            owner.setFirstName("引擎所有者");
            owner.setLastName("不可登录");
            owner.setPassword(Base64.getEncoder().encodeToString(bytes));
            ((IdentityServiceImpl) identity).saveUser(owner, true);
        }
        if (identity.createUserQuery().userId(OWNER).memberOfGroup(ALL_POWERFUL).count() == 0) {
            identity.createMembership(OWNER, ALL_POWERFUL);
        }
    }
}
