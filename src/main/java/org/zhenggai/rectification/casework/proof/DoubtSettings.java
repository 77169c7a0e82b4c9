package org.zhenggai.rectification.casework.proof;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What a form may say against the case file, {@code rectification.proof.doubts}.
 *
 * @param claims    statements that some types of evidence have to bear out
 * @param handingIn tasks that hand evidence in: what was flagged before has to be replaced
 * @param judging   tasks that judge it
 * @param explained those of them that ask for the reason themselves where something is missing
 */
@Validated
@ConfigurationProperties("rectification.proof.doubts")
record DoubtSettings(@NotNull List<@Valid Claim> claims, @NotNull Set<String> handingIn, @NotNull Set<String> judging,
        @NotNull Set<String> explained) {

    /**
     * A statement of a form.
     *
     * @param value what is chosen in the field
     * @param words what the form calls it
     * @param types evidence that has to be there, by type
     */
    record Claim(@NotBlank String task, @NotBlank String field, @NotBlank String value, @NotBlank String words,
            @NotEmpty List<String> types) {}
}
