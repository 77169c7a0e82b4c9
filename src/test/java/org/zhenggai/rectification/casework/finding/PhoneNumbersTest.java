package org.zhenggai.rectification.casework.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Telephone numbers are hidden, document numbers and areas are not. */
class PhoneNumbersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"联系人张某13812345678，|联系人张某138******78，", "0434-1234567|043*******67",
            "铁自然资罚〔2024〕1号|铁自然资罚〔2024〕1号", "220303200001011234|220303200001011234", "7.59亩|7.59亩"})
    void onlyNumbersOneCanCall(String text, String masked) {
        assertThat(PhoneNumbers.masked(text)).isEqualTo(masked);
    }
}
