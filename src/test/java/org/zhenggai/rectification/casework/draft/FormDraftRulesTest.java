package org.zhenggai.rectification.casework.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import org.springframework.web.ErrorResponseException;
import org.zhenggai.rectification.ground.refusal.BadRequestException;

class FormDraftRulesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final OffsetDateTime TEN = OffsetDateTime.parse("2024-05-20T10:00:00+08:00");

    private final FormDraftRules rules = new FormDraftRules(new FormDraftSettings(DataSize.ofKilobytes(1), 3, 3, Duration.ofSeconds(60), 10,
            5, Duration.ofDays(90), Duration.ofHours(6)));

    @Test
    void whatIsStoredIsWhatCame() throws Exception {
        String typed = "{\"facts\":\"现场\\u0000核实\",\"rows\":[{\"text\":\"缺\"}],\"done\":true}";
        assertThat(FormDraftRules.read(rules.stored(JSON.readTree(typed)))).isEqualTo(JSON.readTree(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "\"text\"", "7", "{\"\":1}", "{\"a\":1,\"b\":1,\"c\":1,\"d\":1}", "{\"a\":[[[1]]]}"})
    void whatIsNoFormIsRefused(String json) throws Exception {
        JsonNode values = JSON.readTree(json);
        assertThatExceptionOfType(BadRequestException.class).isThrownBy(() -> rules.stored(values)).withMessageContaining("草稿");
        assertThatExceptionOfType(BadRequestException.class).isThrownBy(() -> rules.stored(null));
    }

    @Test
    void sizeIsCountedInBytesAndSaid() {
        JsonNode fits = JSON.createObjectNode().put("facts", "字".repeat(337)); // 1011 bytes and 12 around them
        assertThat(rules.stored(fits)).hasSize(349);
        JsonNode larger = JSON.createObjectNode().put("facts", "字".repeat(338));
        assertThatExceptionOfType(ErrorResponseException.class).isThrownBy(() -> rules.stored(larger)).satisfies(refused -> {
            assertThat(refused.getStatusCode().value()).isEqualTo(413);
            assertThat(refused.getBody().getDetail()).contains("超过1KB", "案卷");
        });
    }

    @Test
    void earlierStatesAreThoseThatStoodForAWhileAndThoseBeforeMuchWasLost() {
        assertThat(rules.isStep("abc", "abcd", null, TEN, TEN.plusSeconds(59))).isFalse();
        assertThat(rules.isStep("abc", "abcd", null, TEN, TEN.plusSeconds(60))).isTrue();
        assertThat(rules.isStep("abc", "abc", null, TEN, TEN.plusSeconds(60))).isFalse();
        assertThat(rules.isStep("abc", "abcd", TEN, TEN.plusSeconds(50), TEN.plusSeconds(61))).isTrue();
        assertThat(rules.isStep("0123456789abc", "abc", TEN, TEN, TEN.plusSeconds(1))).isTrue();
        assertThat(rules.isStep("0123456789ab", "abc", TEN, TEN, TEN.plusSeconds(1))).isFalse();
    }
}
