package org.zhenggai.rectification.operations.opening;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.ground.access.account.Passwords;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.engine.PlainText;
import org.zhenggai.rectification.ground.organization.FirstAdministrator;
import org.zhenggai.rectification.ground.organization.FirstAdministrator.Founder;
import org.zhenggai.rectification.ground.organization.Role;

/** The one act of whoever holds the code: names three people. Each of them has to choose another password at the first log-in. */
@Service
class Founding {

    private static final int LONGEST = 60;

    private final FirstAdministrator first;
    private final Passwords passwords;
    private final OpeningState state;
    private final AuditLog audit;

    Founding(FirstAdministrator first, Passwords passwords, OpeningState state, AuditLog audit) {
        this.first = first;
        this.passwords = passwords;
        this.state = state;
        this.audit = audit;
    }

    /** One of the three as typed. */
    record Entry(Role role, String id, String name, String password, String repeated) {

        private Founder founder() {
            return new Founder(id, name, role);
        }
    }

    /** What is wrong with the three, each in Chinese; empty when nothing is. */
    List<String> problems(List<Entry> three) {
        List<String> problems = new ArrayList<>();
        for (Entry one : three) {
            String who = one.role().label() + "：";
            if (one.name().isBlank() || one.id().isBlank()) {
                problems.add(who + "请填写姓名和登录账号");
            } else if (!Stream.of(one.name(), one.id()).allMatch(text -> text.length() <= LONGEST && PlainText.isStorable(text))) {
                problems.add(who + "姓名和登录账号最多" + LONGEST + "字，不得含有特殊字符");
            }
            if (!one.password().equals(one.repeated())) {
                problems.add(who + "两次输入的口令不一致");
            }
            passwords.problems(one.id(), one.name(), one.password()).forEach(problem -> problems.add(who + problem));
        }
        if (hasRepeated(three.stream().map(Entry::name)) || hasRepeated(three.stream().map(Entry::id))) {
            problems.add("三名管理员须为三个不同的人，姓名和登录账号不得相同");
        }
        if (hasRepeated(three.stream().map(Entry::password))) {
            problems.add("三人的口令不得相同");
        }
        if (problems.isEmpty()) {
            problems.addAll(first.problems(three.stream().map(Entry::founder).toList()));
        }
        return problems;
    }

    /** All three or none. @return false where there are accounts already */
    @Transactional
    boolean found(List<Entry> three) {
        if (!first.found(three.stream().map(Entry::founder).toList())) {
            return false;
        }
        for (Entry one : three) {
            passwords.set(List.of(one.id()), one.password(), true);
            audit.record(Act.of(Category.ROLE, Act.NOBODY, "首次设立管理员").on(one.id()).saying(one.role().label() + one.name()
                    + "，凭一次性启用码"));
        }
        state.mark(Step.ADMINISTRATORS, false, Act.NOBODY);
        return true;
    }

    private static boolean hasRepeated(Stream<String> texts) {
        Set<String> seen = new HashSet<>();
        return !texts.map(String::strip).allMatch(seen::add);
    }
}
