package org.zhenggai.rectification.casework.finding;

import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code rectification.forms}: what officers of a responsible unit do not read in forms that were submitted.
 *
 * @param confidentialProcesses processes whose forms may be about these officers themselves
 * @param confidentialFields    keys of fields, in whatever form
 */
@Validated
@ConfigurationProperties("rectification.forms")
record FormSettings(@NotNull Set<String> confidentialProcesses, @NotNull Set<String> confidentialFields) {}
