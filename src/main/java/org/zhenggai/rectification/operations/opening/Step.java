package org.zhenggai.rectification.operations.opening;

import java.util.Set;
import org.zhenggai.rectification.ground.organization.Role;

/** What is done in the first hour, in this order, and by which administrators: by those who may do it afterwards too. */
enum Step {
    ADMINISTRATORS("三名管理员", Set.of()),
    ORGANIZATION("组织机构", Set.of(Role.SECURITY)),
    LETTERHEADS("公文抬头和机关代字", Set.of(Role.SECURITY)),
    CALENDAR("工作日历", Set.of(Role.SYSTEM)),
    MESSAGES("消息渠道", Set.of(Role.SYSTEM)),
    PLAN("第一个整改方案", Set.of(Role.SECURITY, Role.SYSTEM));

    private final String title;
    private final Set<Role> roles;

    Step(String title, Set<Role> roles) {
        this.title = title;
        this.roles = roles;
    }

    String title() {
        return title;
    }

    /** Who does it, or puts it off. */
    Set<Role> roles() {
        return roles;
    }

    /** Without these nobody can work, whatever is put off. */
    boolean canWait() {
        return this != ADMINISTRATORS && this != ORGANIZATION;
    }
}
