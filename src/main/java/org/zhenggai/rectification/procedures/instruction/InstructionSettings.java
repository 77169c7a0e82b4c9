package org.zhenggai.rectification.procedures.instruction;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings {@code rectification.instruction}.
 *
 * @param answer   working days that are proposed for an answer
 * @param furthest days ahead that may be named
 * @param longest  characters of an instruction
 */
@ConfigurationProperties("rectification.instruction")
record InstructionSettings(int answer, int furthest, int longest) {}
