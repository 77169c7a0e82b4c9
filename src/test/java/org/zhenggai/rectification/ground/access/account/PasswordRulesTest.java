package org.zhenggai.rectification.ground.access.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.StringUtils;

class PasswordRulesTest {

    private final PasswordRules rules = new PasswordRules(AccountTables.SETTINGS, () -> Stream.of("tiedong", "shanmen"));

    @ParameterizedTest
    @CsvSource({
            "Ab1-xyz, 口令至少10位，现在只有7位",
            "lowercaseonly, 至少3种",
            "nodigits-here, 至少3种",
            "Shanmen-2026-x, 口令不得包含账号或姓名",
            "xx-张三丰-2026A, 口令不得包含账号或姓名",
            "Password2026!, 口令过于常见",
            "Qwertyuiop1!, 口令过于常见",
            "Password@123, 口令过于常见",
            "P@ssw0rd123, 口令过于常见",
            "Liverpool2023!, 口令过于常见",
            "Komputer#12, 口令过于常见",
            "Zhengfu@2023, 口令过于常见",
            "Tiedong123!, 口令过于常见",
            "Woaini5201314!, 口令过于常见",
            "Abc123456!, 口令过于常见",
            "A123456789b, 口令过于常见",
            "Ab1-Ab1-Ab1-Ab1-Ab1-Ab1-Ab1-, 口令过于常见",
            "Aaaaaa-bcd12, 口令不得含有连续4位以上相同的字符"})
    void brokenRuleIsNamed(String password, String problem) {
        assertThat(rules.problems("shanmen.handler", "张三丰", password)).anyMatch(found -> found.contains(problem));
    }

    @Test
    void everyBrokenRuleIsNamedAtOnce() {
        assertThat(rules.problems("shanmen.handler", null, "shanmen")).hasSize(3);
        assertThat(rules.problems("shanmen.handler", null, "Aa1-" + "xy".repeat(70))).containsExactly("口令最多128位");
    }

    @Test
    void leakedOnesAreRefusedHoweverTheyAreDressedUpForTheRules() throws IOException {
        List<String> commonest = StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies();
        assertThat(commonest).hasSizeGreaterThan(20_000);
        assertThat(commonest.stream().filter(word -> word.length() >= 10).map(StringUtils::capitalize).filter(this::isTaken)).isEmpty();
        List<String> words = commonest.stream().filter(word -> word.matches("[a-z]{5,13}")).limit(3000).map(StringUtils::capitalize)
                .toList();
        assertThat(words).hasSize(3000);
        for (String hungOn : List.of("2023!", "@2023", "#1949")) {
            assertThat(words.stream().map(word -> word + hungOn).filter(this::isTaken)).as(hungOn).isEmpty();
        }
    }

    private boolean isTaken(String password) {
        return rules.problems("yehe.handler", "张三丰", password).stream().noneMatch(problem -> problem.contains("过于常见"));
    }

    @Test
    void measuringTakesNoTimeWhateverIsTyped() {
        String readInManyWays = "t+[24(2A+t{b{@83+6A51@o2a%13xos7eo5l$<bgz489g(%$7+<|al3+(ba0z+le";
        assertTimeout(Duration.ofSeconds(2), () -> rules.problems("yehe.handler", "张三丰", readInManyWays.repeat(2)));
        assertTimeout(Duration.ofSeconds(2), () -> rules.problems("yehe.handler", "张三丰", "P4$5w0|2[)!1".repeat(100_000)));
    }

    @Test
    void generatedOnesKeepTheRules() {
        Passwords passwords = new Passwords(null, AccountTables.SETTINGS, rules, null, null, new RealTime(InstantSource.system()),
                CheapHashing.cheapPasswordEncoder());
        for (int i = 0; i < 1000; i++) {
            assertThat(rules.problems("yehe.handler", "张三丰", passwords.generated("yehe.handler", "张三丰"))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Gerste-im-Feld-7", "山门镇的Apfel7", "Rehearse-2023", "aB3$eF6&iJ9(", "Tr0ub4dor&3x",
            "Password-Password-Gerste-im-Feld"})
    void goodOnesAreTaken(String password) {
        assertThat(rules.problems("yehe.handler", "张三丰", password)).isEmpty();
    }
}
