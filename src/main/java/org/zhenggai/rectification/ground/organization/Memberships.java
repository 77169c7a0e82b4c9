package org.zhenggai.rectification.ground.organization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accounts and memberships that somebody made in the engine beside the organization: none stays over a start. */
@Component
class Memberships {

    private final IdentityService identity;
    private final Organization organization;
    private final EngineMirror mirror;
    private final JdbcClient jdbc;

    Memberships(IdentityService identity, Organization organization, EngineMirror mirror, JdbcClient jdbc) {
        this.identity = identity;
        this.organization = organization;
        this.mirror = mirror;
        this.jdbc = jdbc;
    }

    /** @return one line in Chinese for each membership and account that was taken away */
    @Transactional
    public List<String> correct() {
        List<String> removed = new ArrayList<>();
        present().forEach((user, groups) -> {
            Set<String> wanted = user.equals(SetupDoor.OWNER) ? Set.of(SetupDoor.ALL_POWERFUL)
                    : organization.officer(user).map(mirror::groupsOf).orElse(Set.of());
            groups.stream().filter(group -> !wanted.contains(group)).sorted().forEach(group -> {
                identity.deleteMembership(user, group);
                removed.add("账号“" + user + "”退出“" + group + "”");
            });
        });
        jdbc.sql("select id_ from act_id_user order by id_").query(String.class).list().stream()
                .filter(user -> !user.equals(SetupDoor.OWNER) && organization.officer(user).isEmpty()).forEach(user -> {
                    identity.deleteUser(user);
                    removed.add("删除不在组织机构中的账号“" + user + "”");
                });
        return removed;
    }

    private Map<String, Set<String>> present() {
        Map<String, Set<String>> groups = new HashMap<>();
        jdbc.sql("select user_id_, group_id_ from act_id_membership").query(row -> {
            groups.computeIfAbsent(row.getString("user_id_"), user -> new HashSet<>()).add(row.getString("group_id_"));
        });
        return groups;
    }
}
