package org.zhenggai.rectification.ground.access.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.access.AccessSettings;
import org.zhenggai.rectification.ground.access.AccessSettings.Password;
import org.zhenggai.rectification.ground.organization.Jurisdiction;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Unit;

/** What a password has to be. Each rule that one breaks is named. */
@Component
class PasswordRules {

    private static final int SHORTEST_PART = 3;
    private static final int LONGEST_RUN = 4;

    private final Password rules;
    private final CommonPasswords common;

    @Autowired
    PasswordRules(AccessSettings settings, Organization organization) {
        this(settings, () -> Stream.concat(organization.jurisdictions().stream().map(Jurisdiction::id),
                organization.units().stream().map(Unit::id)));
    }

    /** @param places what the places here are called, in small letters */
    PasswordRules(AccessSettings settings, Supplier<Stream<String>> places) {
        this.rules = settings.password();
        this.common = new CommonPasswords(rules, places);
    }

    /** @return what is wrong with it, one sentence each; empty when nothing is */
    List<String> problems(String userId, String personName, String password) {
        List<String> problems = new ArrayList<>();
        int length = password.codePointCount(0, password.length());
        if (length < rules.shortest()) {
            problems.add("口令至少" + rules.shortest() + "位，现在只有" + length + "位");
        }
        if (length > rules.longest()) {
            problems.add("口令最多" + rules.longest() + "位");
        }
        if (kinds(password) < rules.kinds()) {
            problems.add("口令须含大写字母、小写字母、数字、符号中的至少" + rules.kinds() + "种");
        }
        String small = password.toLowerCase(Locale.ROOT);
        if (parts(userId, personName).anyMatch(small::contains)) {
            problems.add("口令不得包含账号或姓名");
        }
        if (length >= rules.shortest() && length <= rules.longest() && common.has(password, parts(userId, personName))) {
            problems.add("口令过于常见，容易被猜到");
        }
        if (hasRun(password)) {
            problems.add("口令不得含有连续" + LONGEST_RUN + "位以上相同的字符");
        }
        return problems;
    }

    private int kinds(String password) {
        return (int) Stream.<IntPredicate>of(Character::isUpperCase, Character::isLowerCase, Character::isDigit,
                c -> !Character.isLetterOrDigit(c)).filter(kind -> password.codePoints().anyMatch(kind)).count();
    }

    private static Stream<String> parts(String userId, String personName) {
        return Stream.concat(Stream.of(userId.split("[.-]")).filter(part -> part.length() > SHORTEST_PART),
                Stream.ofNullable(personName)).map(part -> part.toLowerCase(Locale.ROOT));
    }

    private static boolean hasRun(String password) {
        int run = 1;
        for (int i = 1; i < password.length(); i++) {
            run = password.charAt(i) == password.charAt(i - 1) ? run + 1 : 1;
            if (run > LONGEST_RUN) {
                return true;
            }
        }
        return false;
    }
}
