package org.zhenggai.rectification.ground.access.desk;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code rectification.access.roster}.
 *
 * @param maxFile  largest list of officers
 * @param mostRows officers of one list: each new one costs the hashing of a password, and nobody else changes officers meanwhile
 */
@Validated
@ConfigurationProperties("rectification.access.roster")
record RosterSettings(@NotNull DataSize maxFile, @Min(1) int mostRows) {}
