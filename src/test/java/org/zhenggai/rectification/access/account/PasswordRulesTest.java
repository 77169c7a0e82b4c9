package org.zhenggai.rectification.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private final PasswordRules rules = new PasswordRules(AccountTables.SETTINGS);

    @ParameterizedTest
    @CsvSource({
        "Ab1-xyz, 口令至少10位，现在只有7位",
        "lowercaseonly, 至少3种",
        "nodigits-here, 至少3种",
        "Shanmen-2026-x, 口令不得包含账号或姓名",
        "xx-张三丰-2026A, 口令不得包含账号或姓名",
        "Password2026!, 口令过于常见",
        "Qwertyuiop1!, 口令过于常见",
        "Aaaaaa-bcd12, 口令不得含有连续4位以上相同的字符"})
    void brokenRuleIsNamed(String password, String problem) {
        assertThat(rules.problems("shanmen.handler", "张三丰", password)).anyMatch(found -> found.contains(problem));
    }

    @Test
    void everyBrokenRuleIsNamedAtOnce() {
        assertThat(rules.problems("shanmen.handler", null, "shanmen")).hasSize(3);
        assertThat(rules.problems("shanmen.handler", null, "Aa1-" + "xy".repeat(70))).containsExactly("口令最多128位");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Gerste-im-Feld-7", "山门镇的Apfel7", "Rehearse-2023", "aB3$eF6&iJ9(", "Tr0ub4dor&3x"})
    void goodOnesAreTaken(String password) {
        assertThat(rules.problems("yehe.handler", "张三丰", password)).isEmpty();
    }
}
